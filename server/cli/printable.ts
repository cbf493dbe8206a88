/** Text out of a file as a terminal may show it: control characters could move its cursor or hide what stands there. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\ufffd');
}
