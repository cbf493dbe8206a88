import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { statuses } from './case.ts';
import { fold } from './fold.ts';
import { steps } from './inputs.ts';
import { brokenLaws, deadlinesRunBackwards, mergedReachSurvivors } from './testing/laws.ts';
import { anyCommand } from './testing/random-command.ts';
import { goOn, setOut } from './testing/random-walk.ts';
import { calendar } from './testing/rules.ts';
import { Tally } from './testing/tally.ts';

const runs = Number(process.env.PROPERTY_RUNS ?? 1000);
const seen = new Tally();

test('whatever people do, and in whatever order, the laws of a case hold', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { minLength: 30, maxLength: 60 }), fc.boolean(), (commands, inHours) => {
      let walk = setOut(inHours);
      for (const each of commands) {
        const { walk: after, footstep } = goOn(walk, each);
        seen.count('commands');
        if (footstep)
          seen.count(footstep.refusal === undefined ? `step ${footstep.step}` : `refused ${footstep.refusal}`);
        for (const [index, story] of after.stories.entries()) {
          const before = walk.stories[index]?.found;
          if (before === undefined || before.version === story.found.version) continue;
          seen.count(`status ${story.found.status}`);
          assert.deepEqual(brokenLaws(story, calendar), []);
          assert.deepEqual(deadlinesRunBackwards(before, story.found), []);
        }
        walk = after;
      }
      for (const { entries, found } of walk.stories) {
        for (const entry of entries) seen.count(entry.type);
        assert.deepEqual(fold(JSON.parse(JSON.stringify(entries))), found);
        assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
        assert.equal(found.version, entries.length);
      }
      assert.equal(mergedReachSurvivors(walk.stories.map(({ found }) => found)), true);
    }),
    { numRuns: runs },
  );
});

test('the walk went everywhere: every status, every step, every kind of entry', () => {
  if (process.env.PROPERTY_REPORT) console.log(seen.report());

  assert.deepEqual(
    statuses.filter((status) => seen.of(`status ${status}`) < 20),
    [],
  );
  assert.deepEqual(
    steps.filter((step) => seen.of(`step ${step}`) < 20),
    [],
  );
  assert.deepEqual(
    eventTypes.filter((type) => seen.of(type) < 20),
    [],
  );
});

const eventTypes = [
  ...['registered', 'categorized', 'accepted', 'declined', 'dispatched', 'acknowledged', 'returned', 'ruled'],
  ...['contacted', 'noted', 'supplemented', 'extensionAsked', 'extensionDecided', 'suspended', 'resumed'],
  ...['jointActionCalled', 'assistanceResolved', 'assistanceReleased', 'resolved', 'followUpAttempted', 'followedUp'],
  ...['reworked', 'escalated', 'closed', 'archived', 'reminded', 'fellDue', 'supervised', 'reopened', 'merged'],
  ...['absorbed', 'withdrawn', 'transferred', 'accusationNamed', 'asked', 'answered'],
].map((name) => `case.${name}`);
