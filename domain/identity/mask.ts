import type { ContactAddress } from './contact-address.ts';
import { phoneInOneForm } from './contact-address.ts';

const hidden = '****';

/**
 * 138****5678, 023****5678, ****0958: enough to know a number again that one knows, too little to call it. At least four
 * digits are hidden and seven shown at most; a short number is hidden whole.
 */
export function maskPhone(phone: string): string {
  const digits = phoneInOneForm(phone).replaceAll(/[^0-9]/g, '');
  if (/^1[0-9]{10}$/.test(digits) || /^0(10|2[0-9])[0-9]{8}$/.test(digits))
    return `${digits.slice(0, 3)}${hidden}${digits.slice(-4)}`;
  if (/^0[3-9][0-9]{9,10}$/.test(digits)) return `${digits.slice(0, 4)}${hidden}${digits.slice(-3)}`;
  return digits.length < 8 ? hidden : `${hidden}${digits.slice(-4)}`;
}

/** 王*, 王*英, 欧**娜: stars say nothing of how many characters they stand for beyond that. */
export function maskName(name: string): string {
  const characters = Array.from(name.trim());
  const [first = '', last = ''] = [characters[0], characters.at(-1)];
  if (characters.length <= 1) return '*';
  if (characters.length === 2) return `${first}*`;
  return `${first}${characters.length === 3 ? '*' : '**'}${last}`;
}

/** w****@example.com */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 0) return hidden;
  const name = Array.from(email.slice(0, at));
  return `${name.length > 1 ? name[0] : ''}${hidden}${email.slice(at)}`;
}

export function maskContactAddress({ kind, value }: ContactAddress): string {
  return kind === 'phone' ? maskPhone(value) : maskEmail(value);
}

const houseNumber = /[0-9０-９]|[零〇一二三四五六七八九十百]+\s*(号|栋|幢|单元|室|弄|组|楼|层|座)/u;

/** 滨江路***: the street and not the house. A place without a number (人民广场东门) is no home and stays as it is. */
export function maskAddress(address: string): string {
  const at = address.search(houseNumber);
  return at < 0 ? address : `${address.slice(0, at).trimEnd()}***`;
}
