import { maskPhone } from './mask.ts';

/** The words with every number in them hidden by which a person could be called, known or paid. */
export function hideNumbers(words: string): string {
  // Full-width digits are one for one, so that places in the one text are places in the other.
  const plain = words.replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  let shown = '';
  let at = 0;
  for (const { index, 1: before = '', 2: found = '' } of plain.matchAll(numbers)) {
    const instead = maskOf(found);
    if (instead === undefined) continue;
    const start = index + before.length;
    shown += words.slice(at, start) + instead;
    at = start + found.length;
  }
  return shown + words.slice(at);
}

const identityNumber = '\\d{6}[ -]?\\d{8}[ -]?\\d{3}[\\dXx]';
const mobile = '(?:\\+?86[ -]?)?1[3-9]\\d(?:[ -]?\\d{4}){2}';
const landline = '[（(]?0\\d{2,3}[）)]?[ -]?\\d{7,8}';
const card = '\\d{4}(?:[ -]?\\d{4}){2}[ -]?\\d{4}(?:[ -]?\\d{1,3})?';
// Longer rows of digits are something else: the code of a case has twenty. No lookbehind: phones of 2022 do not know it.
const numbers = new RegExp(`(^|\\D)(${[identityNumber, card, mobile, landline].join('|')})(?!\\d)`, 'g');
const telephone = new RegExp(`^(?:${mobile}|${landline})$`);

function maskOf(found: string): string | undefined {
  const digits = found.toUpperCase().replaceAll(/[^0-9X]/g, '');
  if (telephone.test(found)) return maskPhone(digits.replace(/^86(?=1)/, ''));
  if (isIdentityNumber(digits) || isCardNumber(digits)) return '****';
  return undefined;
}

/** GB 11643: the last character is reckoned from the others. */
function isIdentityNumber(digits: string): boolean {
  if (!/^\d{17}[\dX]$/.test(digits)) return false;
  const sum = [...digits.slice(0, 17)].reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  );
  return '10X98765432'.charAt(sum % 11) === digits.charAt(17);
}

/** Luhn, ISO/IEC 7812. */
function isCardNumber(digits: string): boolean {
  if (!/^\d{16,19}$/.test(digits)) return false;
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const counted = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0;
}
