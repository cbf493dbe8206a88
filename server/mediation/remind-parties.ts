import { phoneInOneForm } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { type MediationRulesInForce, mayRemindAt, type Reminder, remindersOf } from '@linli/domain/mediation';
import { type Database, insideDivision } from '../database/index.ts';
import type { Outgoing } from '../identity/index.ts';
import { findKeys, openSecrets } from './keys.ts';
import { keepReminded, listRemindable, type Remindable } from './reminder-store.ts';
import { loadMediationRules } from './rules/load-rules.ts';
import { wordReminder } from './word-reminder.ts';
import type { MediationParts } from './world.ts';

export type Reminding = {
  readonly database: Database;
  readonly parts: Pick<MediationParts, 'keyRing' | 'calendarOf'>;
  /** The way out of the house; without it nobody is reminded. */
  readonly tell?: ((outgoing: Outgoing) => Promise<void>) | undefined;
};

const most = 200;
const firstId = '00000000-0000-0000-0000-000000000000';

/**
 * Reminds the parties of a county’s disputes of what is near or overdue, each once. A message that could not be sent is tried again
 * with the next turn, as long as it is still true. Gives how many went out.
 */
export async function remindParties(reminding: Reminding, countyCode: string, now: Instant): Promise<number> {
  if (reminding.tell === undefined || !mayRemindAt(now)) return 0;
  const rules = await reminding.database.transact(insideDivision(countyCode), (tx) =>
    loadMediationRules(tx, countyCode),
  );
  let sent = 0;
  for (let after = firstId; ; ) {
    const place = after;
    const files = await reminding.database.transact(insideDivision(countyCode), (tx) =>
      listRemindable(tx, countyCode, place, most),
    );
    for (const file of files) sent += await remindIn(reminding, rules, file, now);
    const last = files.at(-1);
    if (last === undefined || files.length < most) return sent;
    after = last.found.id;
  }
}

async function remindIn(
  reminding: Reminding,
  { periods, version }: MediationRulesInForce,
  file: Remindable,
  now: Instant,
): Promise<number> {
  const calendar = await reminding.parts.calendarOf(file.found.divisionCode);
  const reckoning = { calendar, periods, periodsVersion: version };
  const due = remindersOf(file.found, now, reckoning).filter(({ party, about }) => !file.told.has(`${party} ${about}`));
  if (due.length === 0) return 0;
  const phones = await phonesOf(reminding, file);
  let sent = 0;
  for (const reminder of due) {
    const phone = phones.get(reminder.party);
    if (phone !== undefined && (await remindOne(reminding, file, reminder, phone, now))) sent += 1;
  }
  return sent;
}

async function phonesOf({ database, parts }: Reminding, { found, keyIds }: Remindable): Promise<Map<number, string>> {
  const keys = await database.transact(insideDivision(found.countyCode), (tx) =>
    findKeys(tx, parts.keyRing, found, keyIds),
  );
  return new Map(
    found.parties.flatMap(({ number, contact }) => {
      const phone = contact && openSecrets(contact, keys).text;
      return phone === undefined ? [] : [[number, phoneInOneForm(phone)] as const];
    }),
  );
}

async function remindOne(
  { database, tell }: Reminding,
  { found }: Remindable,
  reminder: Reminder,
  phone: string,
  now: Instant,
): Promise<boolean> {
  // The same at each attempt, so that a gateway knows it again.
  const id = `${found.id}-${reminder.party}-${reminder.about}`;
  try {
    await tell?.({ id, to: { kind: 'phone', value: phone }, words: wordReminder(found, reminder) });
  } catch {
    // One that cannot be reached keeps nobody else waiting.
    return false;
  }
  await database.transact(insideDivision(found.countyCode), (tx) => keepReminded(tx, found, reminder, now));
  return true;
}
