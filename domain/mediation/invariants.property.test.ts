import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendar } from '../cases/testing/rules.ts';
import { Tally } from '../cases/testing/tally.ts';
import { foldMediation } from './fold.ts';
import { mediationSteps } from './inputs.ts';
import { mediationStatuses } from './mediation.ts';
import { mapSecrets } from './secret.ts';
import { type Confidence, confidenceOf, isFor } from './testing/confidences.ts';
import { brokenLaws } from './testing/laws.ts';
import { anyBeginning, anyCommand, decideOn, everybody, goOn, setOut } from './testing/random-walk.ts';
import { outcomeForSender, viewMediation, viewMeetings } from './view.ts';

/** So many that the rarest step, which one walk in thirty takes, is met three times in all but one of a million runs of this file. */
const runs = Number(process.env.PROPERTY_RUNS ?? 600);
const seen = new Tally();
const commands = fc.array(anyCommand, { minLength: 40, maxLength: 90 });

test('whatever people do, and in whatever order, the laws of a mediation hold and its ledger tells it', () => {
  fc.assert(
    fc.property(commands, anyBeginning, (each, beginning) => {
      let walk = setOut(beginning);
      for (const command of each) {
        const { walk: after, footstep } = goOn(walk, command);
        if (footstep)
          seen.count(footstep.refusal === undefined ? `step ${footstep.step}` : `refused ${footstep.refusal}`);
        for (const { type } of footstep?.events ?? []) seen.count(type);
        if (footstep?.events !== undefined) {
          seen.count(`status ${after.story.found.status}`);
          assert.deepEqual(brokenLaws(after.story.found, after.story.entries, calendar), []);
        }
        walk = after;
      }
      const { entries, found } = walk.story;
      assert.deepEqual(foldMediation(JSON.parse(JSON.stringify(entries))), found);
      assert.equal(found.version, entries.length);
    }),
    { numRuns: runs },
  );
});

test('what was said in confidence is found by nobody to whom it was not said', () => {
  fc.assert(
    fc.property(commands, anyBeginning, (each, beginning) => {
      let walk = setOut(beginning);
      let kept: Confidence[] = [];
      for (const command of each) {
        const before = walk.story.found;
        const { walk: after, footstep } = goOn(walk, command);
        walk = after;
        if (footstep?.events === undefined) continue;
        const said = confidenceOf(footstep, before);
        if (said !== undefined) kept.push(said);
        const passed = footstep.step === 'passingOn' ? (footstep.input as { number: number }).number : undefined;
        // What is to be said otherwise has the number that the next one takes.
        const passedWords = walk.story.found.statements.findLast(({ number }) => number === passed)?.words.text;
        kept = kept.filter(({ words }) => words !== passedWords);
        const { found } = walk.story;
        for (const actor of everybody(found)) {
          const text = JSON.stringify([
            viewMediation(found, actor),
            viewMeetings(found, actor),
            outcomeForSender(found),
          ]);
          const leaks = kept.filter((one) => text.includes(one.words) && !isFor(one, actor, found));
          seen.count('looks');
          assert.deepEqual(leaks, []);
          if (said !== undefined && isFor(said, actor, found)) {
            seen.count(`heard ${said.step}`);
            assert.ok(text.includes(said.words), `${said.step} is not seen by whom it was for`);
          }
        }
      }
    }),
    { numRuns: Math.ceil(runs / 2) },
  );
});

test('nothing is decided by words that stand in the file: where they are sealed, the same is decided', () => {
  const sealed = <Thing>(thing: Thing): Thing =>
    mapSecrets(thing, (secret) =>
      secret.text.startsWith('sealed:') ? secret : { ...secret, text: `sealed:${secret.text}` },
    );

  fc.assert(
    fc.property(commands, anyBeginning, (each, beginning) => {
      let walk = setOut(beginning);
      let shut = sealed(walk.story.found);
      for (const command of each) {
        const { walk: after, footstep } = goOn(walk, command);
        walk = after;
        if (footstep === undefined) continue;
        const there = decideOn({ found: shut, now: walk.story.now }, footstep.step, footstep.input, footstep.actor);
        if (footstep.events === undefined) {
          assert.equal('refusal' in there && there.refusal, footstep.refusal);
          continue;
        }
        assert.deepEqual(sealed(there), sealed(footstep.events));
        shut = foldMediation(sealed(footstep.events), shut);
        assert.deepEqual(shut, sealed(walk.story.found));
      }
    }),
    { numRuns: Math.ceil(runs / 2) },
  );
});

test('nobody outside of it reads a word: not the leader, not who sent it, not a stranger with another code', () => {
  fc.assert(
    fc.property(commands, anyBeginning, (each, beginning) => {
      let walk = setOut(beginning);
      for (const command of each) walk = goOn(walk, command).walk;
      const { found } = walk.story;
      const readers = everybody(found).filter((actor) => viewMediation(found, actor) !== undefined);
      const wrong = readers.filter(
        (actor) =>
          (actor.kind === 'reporter' && !found.parties.some(({ number }) => actor.caseCode.endsWith(`-${number}`))) ||
          (actor.kind === 'staff' && !['mediator', 'operator'].includes(actor.role)) ||
          actor.kind === 'anyone' ||
          actor.kind === 'system',
      );
      assert.deepEqual(wrong, []);
    }),
    { numRuns: Math.ceil(runs / 2) },
  );
});

test('the walk went everywhere: every status, every step, every kind of entry, every kind of confidence', () => {
  if (process.env.PROPERTY_REPORT) console.log(seen.report());
  const least = runs >= 600 ? 3 : 0;
  const rare = (names: readonly string[]) => names.filter((name) => seen.of(name) < least);

  assert.deepEqual(rare(mediationStatuses.map((status) => `status ${status}`)), []);
  assert.deepEqual(rare(mediationSteps.map((step) => `step ${step}`)), []);
  assert.deepEqual(rare(['caucus', 'inclination', 'statement', 'evidence'].map((step) => `heard ${step}`)), []);
  assert.deepEqual(
    rare(['mediation.partyLeft', 'mediation.extended', 'mediation.courtRuled', 'mediation.performed']),
    [],
  );
});
