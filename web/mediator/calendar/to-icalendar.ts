import type { MediationCalendar } from '@linli/domain/mediation';

type Sitting = MediationCalendar['sittings'][number];
export type CalendarWords = { readonly summary: string; readonly place: (sitting: Sitting) => string };

/**
 * The sittings in which the reader has a seat, as a calendar of a phone (RFC 5545): when, where, and the number of the file; no name and
 * no word of what it is about, since a phone's calendar is read by others and copied to servers that nobody here knows. Each reminds her
 * an hour before. Taken in again, a sitting that was moved takes its old place.
 */
export function toICalendar(sittings: readonly Sitting[], now: string, words: CalendarWords): string {
  const events = sittings.flatMap((sitting) =>
    sitting.file?.isMine ? eventOf(sitting, sitting.file, now, words) : [],
  );
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Linli//Mediation//ZH', ...events, 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf(
  sitting: Sitting,
  { code, session, number }: NonNullable<Sitting['file']>,
  now: string,
  words: CalendarWords,
) {
  return [
    'BEGIN:VEVENT',
    `UID:${code}-${session}@linli`,
    `DTSTAMP:${moment(now)}`,
    `DTSTART:${moment(sitting.at)}`,
    `DTEND:${moment(sitting.untilAt)}`,
    `SUMMARY:${escaped(words.summary)}`,
    `LOCATION:${escaped(words.place(sitting))}`,
    ...(number === undefined ? [] : [`DESCRIPTION:${escaped(number)}`]),
    'CLASS:PRIVATE',
    ...['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(words.summary)}`, 'TRIGGER:-PT1H', 'END:VALARM'],
    'END:VEVENT',
  ];
}

/** `2026-03-05T01:00:00.000Z` as `20260305T010000Z`. */
function moment(at: string): string {
  return `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n');
}

/** At most 75 octets a line, broken between characters and never inside of one. */
function folded(line: string): string {
  let [done, octets] = ['', 0];
  for (const character of line) {
    const more = new TextEncoder().encode(character).length;
    if (octets + more > 75) [done, octets] = [`${done}\r\n `, 1];
    done += character;
    octets += more;
  }
  return done;
}
