import { type Case, type CaseEvent, caseCode } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import * as stages from '../../domain/cases/testing/stages.ts';
import { begin, type Story, worldAt } from '../../domain/cases/testing/story.ts';
import { newId } from '../database/id.ts';
import { type Database, insideDivision } from '../database/index.ts';
import { record } from './record.ts';
import { findCaseById, type Stored } from './store.ts';

export { stages };

let serial = 0;

/** The same story about another case: with an id and a code of its own. */
export function again({ entries, now }: Story): Story {
  serial += 1;
  const [first, ...rest] = entries as [Extract<CaseEvent, { type: 'case.registered' }>, ...CaseEvent[]];
  const code = caseCode('500235', '2026-03-02', (serial + 0.5) / 1e7);
  return begin([{ ...first, body: { ...first.body, id: newId(first.at), code } }, ...rest], now);
}

/** Writes a story down as commands do: each entry a transaction of its own. Gives the case. */
export async function recordStory(database: Database, story: Story): Promise<Case> {
  for (const entry of story.entries) await recordEntries(database, story.found.id, [entry]);
  return story.found;
}

export function recordEntries(database: Database, id: string, entries: readonly CaseEvent[]): Promise<Case> {
  const countyCode = '500235';
  return database.transact(insideDivision(countyCode), async (tx) => {
    const before: Stored | undefined = await findCaseById(tx, countyCode, id);
    return record(tx, before, entries, worldAt((entries.at(-1) as CaseEvent).at as Instant));
  });
}
