/** 500235 260301 1234567 8: a code in groups that can be told by telephone. */
export function spokenCode(code: string): string {
  return /^\d{20}$/.test(code) ? code.replace(/^(\d{6})(\d{6})(\d{4})(\d{4})$/, '$1 $2 $3 $4') : code;
}

/** What people type or paste: spaces, full-width digits and dashes do not matter. */
export function readCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\-‐－]/g, '')
    .slice(0, 40);
}
