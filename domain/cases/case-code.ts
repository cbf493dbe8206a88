/**
 * One case, one code (一案一码): county (6 digits), Beijing date YYMMDD, seven random digits, and a check digit that
 * catches every single wrong digit and nearly every swap (ISO/IEC 7064 MOD 11,10). Digits alone, to be told by phone.
 */
export function caseCode(countyCode: string, beijingDate: string, random: number): string {
  const serial = Math.floor(random * 1e7)
    .toString()
    .padStart(7, '0');
  const body = `${countyCode}${beijingDate.replaceAll('-', '').slice(2)}${serial}`;
  return body + checkDigit(body);
}

export function isCaseCode(text: string): boolean {
  return /^[0-9]{20}$/.test(text) && checkDigit(text.slice(0, 19)) === text[19];
}

/** The county a case code belongs to: the first thing a cluster asks. */
export function countyOfCode(code: string): string {
  return code.slice(0, 6);
}

function checkDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}
