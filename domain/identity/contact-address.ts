/** Where somebody can be told something. */
export type ContactAddress = { readonly kind: 'phone' | 'email'; readonly value: string };

/** One number has one form, however it is typed, so that it counts once. */
export function phoneInOneForm(phone: string): string {
  return phone.replaceAll(/[ -]/g, '').replace(/^\+86/, '');
}

export function emailInOneForm(email: string): string {
  return email.toLowerCase();
}
