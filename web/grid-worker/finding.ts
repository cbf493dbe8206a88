import type { Registration } from '@linli/domain/cases';

/** What a grid worker found: kept on the phone until it has been sent. */
export type Finding = {
  words: string;
  isSettled: boolean;
  summary: string;
  lng: number | undefined;
  lat: number | undefined;
  placeName: string | undefined;
  divisionCode: string;
  isReady: boolean;
};

export function newFinding(divisionCode: string): Finding {
  return {
    words: '',
    isSettled: false,
    summary: '',
    lng: undefined,
    lat: undefined,
    placeName: undefined,
    divisionCode,
    isReady: false,
  };
}

export function missingIn(finding: Finding, words: { words: string; summary: string }): Record<string, string> {
  return {
    ...(finding.words.trim() === '' ? { words: words.words } : {}),
    ...(finding.isSettled && finding.summary.trim() === '' ? { summary: words.summary } : {}),
  };
}

/** The finding as it goes over the wire; with a summary it is registered and resolved in one. */
export function registrationOf(finding: Finding, attachments: string[]): Registration & { summary?: string } {
  const { words, isSettled, summary, lng, lat, divisionCode } = finding;
  return {
    words: words.trim(),
    place: lng !== undefined && lat !== undefined ? { lng, lat } : { divisionCode },
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(isSettled ? { summary: summary.trim() } : {}),
  };
}
