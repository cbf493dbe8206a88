import { type CaseEvent, caseCode } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import fc from 'fast-check';
import * as places from '../../domain/cases/testing/places.ts';
import { anyCommand } from '../../domain/cases/testing/random-command.ts';
import { goOn, setOut } from '../../domain/cases/testing/random-walk.ts';
import { newId } from '../../server/database/index.ts';
import type { Chance } from '../chance.ts';
import type { NamedUnit } from './people.ts';
import { atLevel, type Division } from './tree.ts';

/** Three cases of one county that may have been merged with each other, as random people at random moments made them. */
export type Walked = readonly (readonly CaseEvent[])[];

const fewestSteps = 2;
const mostSteps = 36;

/** The domain's own random walks, some broken off early: every step and every ladder is in them, and none is made up. */
export function walk(seed: number, walks: number): Walked[] {
  return fc
    .sample(fc.array(anyCommand, { minLength: mostSteps, maxLength: mostSteps }), { seed, numRuns: walks })
    .map((commands, number) => commands.slice(0, fewestSteps + (number % (mostSteps - fewestSteps))))
    .map((commands) => commands.reduce((before, command) => goOn(before, command).walk, setOut(false)))
    .map(({ stories }) => stories.map(({ entries }) => entries));
}

export type Land = { readonly cell: Division; readonly otherCell: Division; readonly place: Division };
export type Relived = { readonly events: CaseEvent[]; readonly code: string; readonly words: readonly string[] };

/** Words that people search for; none stands in a name, and each is one word to the dictionary. */
export const searchWords = ['路灯', '井盖', '垃圾', '积水', '围墙', '电梯', '树木', '噪音'] as const;

/** The same three lives somewhere else: other ids, codes, places, units and words. */
export function relive(
  walked: Walked,
  { cell, otherCell, place }: Land,
  unitOf: (number: number, division: Division) => NamedUnit,
  serial: () => number,
  chance: Chance,
): Relived[] {
  const county = atLevel(cell, 'county');
  const known = walked.map((entries) => entries[0] as Extract<CaseEvent, { type: 'case.registered' }>);
  const codes = known.map(({ at }) => caseCode(county.code, at.slice(0, 10), serial()));
  let text = JSON.stringify(walked);
  for (const [number, { body }] of known.entries()) text = text.replaceAll(body.code, `#code${number}#`);
  for (const unit of places.units.values()) {
    const real = unitOf(Number(unit.id.slice(-3)), cell);
    text = text
      .replaceAll(
        `{"id":"${unit.id}","name":"${unit.name}","divisionCode":"${unit.divisionCode}"}`,
        JSON.stringify({ id: real.id, name: real.name, divisionCode: real.division.code }),
      )
      .replaceAll(unit.id, real.id)
      .replaceAll(`"${unit.name}"`, `"${real.name}"`);
  }
  // A walk has one cell for all its cases; here each lies as near as its reporter could say.
  text = text
    .replaceAll(`"${places.otherCell}"`, `"${otherCell.code}"`)
    .replaceAll(`"${places.cell}"`, `"${place.code}"`);
  text = text.replaceAll('"500235"', `"${county.code}"`);
  text = text.replaceAll(/#code(\d)#/g, (_, number) => codes[number] as string);
  return (JSON.parse(text) as CaseEvent[][]).map((events, number) => {
    const words = chance.shuffled(searchWords).slice(0, 1 + chance.below(3));
    const first = events[0] as (typeof known)[number];
    first.body.id = newId(first.at as Instant);
    first.body.words = `${words.join('，')}，${county.code}县`;
    if (chance.happens(0.05)) moveAway(events, otherCell);
    return { events: brokenOff(events, chance), code: codes[number] as string, words };
  });
}

/** Most lives are told to some moment in their middle, often to the one where a unit has just given the case back. */
function brokenOff(events: CaseEvent[], chance: Chance): CaseEvent[] {
  const returned = events.findIndex(({ type }) => type === 'case.returned');
  if (returned > 0 && chance.happens(0.4)) return events.slice(0, returned + 1);
  return chance.happens(0.5) ? events.slice(0, 1 + chance.below(events.length)) : events;
}

/** A centre finds out that the matter is somewhere else. */
function moveAway(events: CaseEvent[], to: Division): void {
  for (const event of events) if (event.type === 'case.categorized') event.body.place.divisionCode = to.code;
}
