/*
 * Spreadsheets take a cell for a formula that begins with one of these signs, in the wide forms of Chinese keyboards too; and a
 * cell begins wherever the reader's own separator stands, which may be another than ours (OWASP, CSV Injection).
 */
const beginning = /(?<=^|[;,\t|\r\n])(?=[\s'\u200b\ufeff]*[=+\-@＝＋－＠\t\r\n|%])/g;
const added = /(?<=^|[;,\t|\r\n])'(?=[\s'\u200b\ufeff]*[=+\-@＝＋－＠\t\r\n|%])/g;

/** Text that no spreadsheet reckons: an apostrophe before whatever could begin a formula. */
export function withoutFormulas(text: string): string {
  return text.replaceAll(beginning, "'");
}

/** The text as it was before `withoutFormulas`. */
export function asItWas(text: string): string {
  return text.replaceAll(added, '');
}
