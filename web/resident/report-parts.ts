/** What a report asks, one after the other. */
export const reportParts = ['words', 'kind', 'where', 'photo', 'contact', 'look'] as const;
export type ReportPart = (typeof reportParts)[number];

const usual: readonly ReportPart[][] = [['words', 'kind'], ['where'], ['photo'], ['contact', 'look']];

/** Four short pages; in elder mode one task a page. */
export function reportPages(isElder: boolean): readonly (readonly ReportPart[])[] {
  return isElder ? reportParts.map((part) => [part]) : usual;
}

/** The page on which a part is asked; the first one where the address names none. */
export function pageOf(part: string | null | undefined, isElder: boolean): number {
  return Math.max(
    0,
    reportPages(isElder).findIndex((parts) => (parts as readonly string[]).includes(part ?? '')),
  );
}
