import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isRefusal } from '../kernel/index.ts';
import type { MediationStep } from './inputs.ts';
import type { MediationStatus } from './mediation.ts';
import * as cast from './testing/cast.ts';
import { inputFor } from './testing/random-input.ts';
import { anyBeginning, anyCommand, decideOn, goOn, openTo, setOut } from './testing/random-walk.ts';
import { add, type Story, wait } from './testing/story.ts';

/** What the committee alone can do to bring a dispute to its end, whatever the parties do. */
const homeward: Record<MediationStatus, readonly MediationStep[]> = {
  applied: ['declination', 'referral'],
  declined: ['archive'],
  // A committee that has just taken it over, and keeps no files of its own, gives it a mediator first.
  accepted: ['failure', 'assignment'],
  mediating: ['failure'],
  appraising: ['failure'],
  handedOn: ['handingBack'],
  agreed: ['failure'],
  settled: ['performance', 'breach', 'performanceAnswer', 'visitBack'],
  performed: ['courtAnswer', 'courtRuling', 'archive'],
  broken: ['failure'],
  failed: ['courtAnswer', 'courtRuling', 'archive'],
  withdrawn: ['archive'],
  archived: [],
};

/** With the centre, where a reporter wished for it and nothing goes on without its word. */
const committees = [...cast.mediators, ...cast.keepers, cast.qian];

function wayHome(from: Story): Story {
  let story = from;
  for (let count = 0; count < 60 && story.found.status !== 'archived'; count++) {
    const open = openTo(story, committees);
    const next = homeward[story.found.status].flatMap((step) => open.filter((each) => each.step === step));
    const moved = next.flatMap(({ step, actor }) =>
      // Of many wishes one is allowed: the first that the domain takes.
      Array.from({ length: 60 }, (_, how) => inputFor(step, story.found, how, '词', story.now.slice(0, 10)))
        .map((input) => decideOn(story, step, input, actor))
        .filter((decided) => !isRefusal(decided))
        .slice(0, 1),
    );
    const [events] = moved;
    if (events === undefined || isRefusal(events)) return story;
    story = wait(add(story, events), 86_400_000);
  }
  return story;
}

test('from wherever a dispute has come the committee alone brings it to its end', () => {
  const walks = fc
    .tuple(fc.array(anyCommand, { minLength: 1, maxLength: 50 }), anyBeginning)
    .map(([commands, beginning]) => commands.reduce((walk, each) => goOn(walk, each).walk, setOut(beginning)));

  fc.assert(
    fc.property(walks, ({ story }) => assert.equal(wayHome(story).found.status, 'archived')),
    { numRuns: 150 },
  );
});
