import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as cast from './testing/cast.ts';
import { anyCommand } from './testing/random-command.ts';
import { everybody, goOn, setOut, type Walk } from './testing/random-walk.ts';
import type { Story } from './testing/story.ts';
import { type Company, wayHome } from './testing/way-home.ts';

const walks: fc.Arbitrary<Walk> = fc
  .array(anyCommand, { minLength: 1, maxLength: 40 })
  .map((commands) => commands.reduce((walk, command) => goOn(walk, command).walk, setOut(false)));

/** The last status of each case that a company leads home from here. */
function endings(walk: Walk, company: Company): string[] {
  return walk.stories.map((_, which) => wayHome(walk, which, company).found.status);
}

const allArchived = ['archived', 'archived', 'archived'];
const centreOf = ({ found }: Story) => found.centre.id;

test('from wherever a case has come there is a way to the archive', () => {
  fc.assert(
    fc.property(walks, (walk) => {
      const company = { actors: everybody(walk), willing: centreOf, isReporterSilent: false };
      assert.deepEqual(endings(walk, company), allArchived);
    }),
    { numRuns: 400 },
  );
});

test('the centres alone bring every case to its end when units are silent and the reporter does not answer', () => {
  const { zhao, zhou, qian, townshipOperator, townshipSupervisor, cityOperator, citySupervisor, newcomer } = cast;
  const actors = [townshipOperator, townshipSupervisor, zhao, zhou, qian, cityOperator, citySupervisor, newcomer];

  fc.assert(
    fc.property(walks, (walk) => {
      const company = { actors, willing: centreOf, isReporterSilent: true };
      assert.deepEqual(endings(walk, company), allArchived);
    }),
    { numRuns: 400 },
  );
});
