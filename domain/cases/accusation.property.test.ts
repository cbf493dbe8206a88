import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isRefusal } from '../kernel/index.ts';
import { isKeptFrom, keptOf } from './accusation.ts';
import { steps } from './inputs.ts';
import { allowedSteps } from './next-steps.ts';
import { relationsOf } from './policy.ts';
import { countyCentre, refOf, units } from './testing/places.ts';
import { anyCommand } from './testing/random-command.ts';
import { decideOn, everybody, goOn, setOut, type Walk } from './testing/random-walk.ts';
import { worldAt } from './testing/story.ts';
import { unitIdsOf } from './units-of-case.ts';

const accused = fc.subarray(
  [...units.values()].filter(({ id }) => id !== countyCentre.id),
  { minLength: 1, maxLength: 3 },
);
const walks = fc
  .tuple(fc.array(anyCommand, { minLength: 5, maxLength: 40 }), accused)
  .map(([commands, named]): Walk => {
    const walk = commands.reduce((before, command) => goOn(before, command).walk, setOut(false));
    return { ...walk, stories: walk.stories.map((story) => accusing(story, named)) };
  });

/** The same case with an accusation on it, wherever it has come: even where no step would have led to it. */
function accusing(story: Walk['stories'][number], named: readonly { id: string }[]) {
  const list = named.map(({ id }) => refOf(units.get(id) as never));
  return {
    ...story,
    found: { ...story.found, sensitivity: 'confidential' as const, isPublic: false, accusation: { units: list } },
  };
}

test('in no state of a case has anybody of an accused unit a part in it, or a step', () => {
  let asked = 0;
  fc.assert(
    fc.property(walks, (walk) => {
      for (const { found } of walk.stories) {
        const ids = found.accusation?.units.map(({ id }) => id) ?? [];
        const accusedActors = everybody(walk).filter((actor) => actor.kind === 'staff' && ids.includes(actor.unitId));
        for (const actor of accusedActors) {
          asked += 1;
          assert.equal(isKeptFrom(actor, keptOf(found)), true);
          assert.deepEqual(relationsOf(actor, found), []);
          assert.deepEqual(allowedSteps(found, actor, worldAt(walk.now, found.centre, walk.about)), []);
        }
        assert.equal(
          unitIdsOf(found).some((id) => ids.includes(id)),
          false,
        );
      }
    }),
    { numRuns: 300 },
  );
  assert.ok(asked > 500);
});

test('whoever of the accused tries whatever step, it is refused', () => {
  fc.assert(
    fc.property(walks, fc.nat(9999), fc.constantFrom(...steps), (walk, how, step) => {
      for (const [which, { found }] of walk.stories.entries()) {
        const ids = found.accusation?.units.map(({ id }) => id) ?? [];
        const actors = everybody(walk).filter((actor) => actor.kind === 'staff' && ids.includes(actor.unitId));
        for (const actor of actors) assert.equal(isRefusal(decideOn(walk, which, step, actor, how)), true);
      }
    }),
    { numRuns: 300 },
  );
});
