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

/** Names of fields, as a page or the server says them, by the part that asks for them. */
const fieldsOf: Readonly<Record<ReportPart, RegExp>> = {
  words: /^words$/,
  kind: /^(categoryCode|accusation\b.*)$/,
  where: /^(whereHow|here|map|township|community|address|place\b.*)$/,
  photo: /^(photos|attachments\b.*|field-.*|fields\b.*)$/,
  contact: /^(contact|phone|fullName|reporter\b.*|isReporterShielded)$/,
  look: /^$/,
};

/** Which part asks for a field; undefined for what no page asks for. */
export function partOf(field: string): ReportPart | undefined {
  return reportParts.find((part) => fieldsOf[part].test(field));
}

/** A field of the wire under the name it has on the page, for the focus to go there. */
export function onPage(field: string): string {
  const names: Record<string, string> = {
    'reporter.phone': 'phone',
    'reporter.name': 'fullName',
    'place.address': 'address',
    place: 'whereHow',
  };
  return names[field] ?? field.replace(/^fields\./, 'field-');
}
