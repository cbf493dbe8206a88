import { randomInt } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random letters that cannot be mistaken for one another (Crockford's base 32), five bits each. */
export function newTypedCode(letters: number): string {
  return Array.from({ length: letters }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** In groups of five, as people copy it. */
export function spoken(code: string): string {
  return code.match(/.{1,5}/g)?.join('-') ?? code;
}

/** Letters that people mistake are read as the ones that were meant; blanks and dashes do not count. */
export function asWritten(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('U', 'V');
}
