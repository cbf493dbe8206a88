import { type Case, mayActOnCase, type SplitInput, whyNot } from '@linli/domain/cases';
import type { StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { refused, unlessRefused } from '../http/index.ts';
import { findContact } from './contact-store.ts';
import type { CaseParts } from './parts.ts';
import { registerCase } from './register-case.ts';
import { getCase } from './routes.ts';
import { takeStep } from './take-step.ts';
import { loadCircumstances } from './world.ts';

/**
 * A report that tells of two matters becomes two cases. The second is linked to the first and has the same reporter, whose
 * contact is sealed anew without anybody seeing it; in the first stands where the second is, for her to read.
 */
export async function splitCase(
  tx: Transaction,
  parts: CaseParts,
  actor: StaffActor,
  now: Instant,
  code: string,
  input: SplitInput,
): Promise<Case> {
  const { found } = await getCase(tx, code);
  if (!mayActOnCase(actor, 'split', found)) throw refused('split.forbidden');
  // What is kept from whom is decided report by report: an accusation is registered anew by whoever makes it.
  if (found.accusation !== undefined) throw refused('split.accusation');
  const no = whyNot(found, 'supplement', actor, await loadCircumstances(parts, now, found));
  if (no !== undefined) unlessRefused(no);
  const { name, phone, email } = (await findContact(tx, parts.keyRing, found)) ?? {};
  const known = Object.entries({ name, phone, email }).filter(([, value]) => value);
  const { divisionCode, address, lng, lat } = found.place;
  const second = await registerCase(tx, parts, actor, now, {
    words: input.words,
    place: input.place ?? { divisionCode, address, lng, lat },
    channel: found.channel,
    linkedTo: found.code,
    ...(input.categoryCode === undefined ? {} : { categoryCode: input.categoryCode }),
    ...(found.isReporterShielded === undefined ? {} : { isReporterShielded: found.isReporterShielded }),
    ...(known.length === 0 ? {} : { reporter: Object.fromEntries(known) }),
  });
  if (input.firstPlace !== undefined) await moveFirst(tx, parts, actor, now, found, input.firstPlace);
  const told = `其中一部分已另行登记，编号 ${second.found.code}：${input.words.slice(0, 200)}`;
  await takeStep(tx, parts, actor, now, code, 'supplement', { words: told });
  return second.found;
}

/** To say where it is, is a part of saying what it is: the same step, and nothing that this step would refuse. */
async function moveFirst(
  tx: Transaction,
  parts: CaseParts,
  actor: StaffActor,
  now: Instant,
  { code, categoryCode, fields }: Case,
  place: NonNullable<SplitInput['firstPlace']>,
): Promise<void> {
  if (categoryCode === undefined) throw refused('split.firstPlace', { field: 'firstPlace' });
  await takeStep(tx, parts, actor, now, code, 'categorization', { categoryCode, fields, place });
}
