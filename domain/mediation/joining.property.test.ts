import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Tally } from '../cases/testing/tally.ts';
import type { StaffActor } from '../identity/index.ts';
import { deskOf } from './committee-desk.ts';
import type { MediationEvent } from './events.ts';
import * as cast from './testing/cast.ts';
import { anyBeginning, anyCommand, goOn, setOut } from './testing/random-walk.ts';
import { outcomeForSender, viewInvitations, viewMediation, viewMeetings } from './view.ts';

const runs = Number(process.env.PROPERTY_RUNS ?? 300);
const seen = new Tally();
const people = [...cast.mediators, ...cast.keepers] as readonly StaffActor[];

/** Who has a file and who was asked to it, told from its ledger alone. */
function standing(entries: readonly MediationEvent[]) {
  let [lead, next, isOnItsWay] = ['', '', false];
  const asked = new Set<string>();
  const joined = new Set<string>();
  const briefs: { words: string; units: string[] }[] = [];
  for (const { type, body } of entries) {
    if (type === 'mediation.opened') lead = body.committee.id;
    if (type === 'mediation.handedOn') [next, isOnItsWay] = [body.to.id, true];
    if (type === 'mediation.givenBack') isOnItsWay = false;
    if (type === 'mediation.takenOver') [lead, isOnItsWay] = [next, false];
    if (type === 'mediation.committeesInvited') {
      for (const { id } of body.units) asked.add(id);
      briefs.push({ words: body.brief.text, units: body.units.map(({ id }) => id) });
    }
    if (type === 'mediation.joined') for (const { id } of body.units) if (asked.delete(id)) joined.add(id);
    if (type === 'mediation.invitationDeclined' || type === 'mediation.invitationTakenBack') asked.delete(body.unitId);
    if (type === 'mediation.committeeLeft') joined.delete(body.unitId);
    if (ends.includes(type)) asked.clear();
    if (type === 'mediation.takenOver') joined.clear();
  }
  return { reading: isOnItsWay ? [lead, next] : [lead], asked, joined, briefs };
}

const ends: readonly string[] = ['declined', 'handedOn', 'tookEffect', 'failed', 'withdrawn'].map(
  (each) => `mediation.${each}`,
);

test('a committee that was not asked, or has not said yes, reads no word of a file but what was written for it', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { minLength: 20, maxLength: 60 }), anyBeginning, (commands, beginning) => {
      let walk = setOut(beginning);
      for (const command of commands) {
        const { walk: after, footstep } = goOn(walk, command);
        walk = after;
        if (footstep?.events === undefined) continue;
        const { found, entries } = walk.story;
        const { reading, asked, joined, briefs } = standing(entries);
        for (const actor of people) {
          if (reading.includes(actor.unitId) || found.mediators.some(({ personId }) => personId === actor.personId))
            continue;
          const isAsked = asked.has(actor.unitId) || joined.has(actor.unitId);
          seen.count(asked.has(actor.unitId) ? 'asked' : isAsked ? 'joined' : 'stranger');
          assert.equal(viewMediation(found, actor), undefined);
          const invitations = viewInvitations(found, actor);
          const told = JSON.stringify([invitations, viewMeetings(found, actor), deskOf([found], actor).joint]);
          const outcome = JSON.stringify(outcomeForSender(found));
          for (const { words, units } of briefs) {
            assert.equal(outcome.includes(words), false);
            if (!isAsked || !units.includes(actor.unitId)) assert.equal(told.includes(words), false);
          }
          const isRecused = found.recused.some(({ personId }) => personId === actor.personId);
          assert.equal(invitations.length, isAsked && !isRecused ? 1 : 0);
        }
      }
    }),
    { numRuns: runs },
  );
});

test('the walk met committees that were asked, that mediate with, and strangers', () => {
  const least = runs >= 300 ? 3 : 0;
  assert.deepEqual(
    ['asked', 'joined', 'stranger'].filter((who) => seen.of(who) < least),
    [],
  );
});
