import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Case, fold } from '@linli/domain/cases';
import { later } from '@linli/domain/kernel';
import type { Story } from '../../domain/cases/testing/story.ts';
import { insideDivision, nobody } from '../database/index.ts';
import { yunyang } from '../identity/testing.ts';
import { createDueJobs } from '../jobs/index.ts';
import { casesJobs } from './jobs.ts';
import { listStories } from './list-stories.ts';
import { again, recordStory, stages } from './recorded-story.test-support.ts';
import { findCase } from './store.ts';
import { openTestCounty, type TestCounty } from './testing.ts';

const day = 86_400_000;
let county: TestCounty;
before(async () => {
  county = await openTestCounty();
});
after(() => county.close());

test('a case that can no longer be reopened is archived, by the clock', async () => {
  const story = await told(again(stages.closed()));

  await jobsAt(later(story.now, 14 * day));
  const before = await stateOf(story);
  await jobsAt(later(story.now, 20 * day));
  const archived = await stateOf(story);

  assert.equal(before.status, 'closed');
  assert.equal(archived.status, 'archived');
  assert.equal(archived.archivedAt, later(story.now, 20 * day));
  const entries = await entriesOf(story);
  assert.deepEqual(entries.at(-1)?.actor, { kind: 'system', name: 'clock' });
  assert.deepEqual(fold([...story.entries, ...entries.slice(-1)]), archived);
});

test('a case that nobody touches is reminded, then yellow, then red, in one run where all three are due', async () => {
  const story = await told(again(stages.registered()));

  await jobsAt(later(story.now, 10 * day));
  const state = await stateOf(story);

  assert.equal(state.alarm.level, 'red');
  assert.deepEqual(
    (await entriesOf(story)).slice(1).map(({ type, body }) => ('level' in body ? body.level : type)),
    ['yellow', 'red'],
  );
});

test('a second run at the same moment finds nothing to do', async () => {
  const story = await told(again(stages.handling()));
  const now = later(story.now, 30 * day);

  const first = await jobsAt(now);
  const second = await jobsAt(now);

  assert.ok((first['cases.climbLadder'] ?? 0) > 0);
  assert.deepEqual(new Set(Object.values(second)), new Set([0]));
});

test('the clock sees no case of a county that is not at work', async () => {
  const story = await told(again(stages.registered()));
  const run = createDueJobs(
    casesJobs({ database: county.database, parts: county.parts, counties: () => ['500236'], retention: 'propose' }),
  );

  await run(later(story.now, 10 * day));

  assert.equal((await stateOf(story)).alarm.level, 'none');
});

async function told(story: Story): Promise<Story> {
  await recordStory(county.database, story);
  return story;
}

/** Each time as a server that has just started. */
function jobsAt(now: string) {
  const { database, parts } = county;
  return createDueJobs(casesJobs({ database, parts, counties: () => [yunyang], retention: 'propose' }))(now);
}

async function stateOf({ found: { code } }: Story): Promise<Case> {
  const stored = await county.database.transact({ ...nobody, caseCode: code }, (tx) => findCase(tx, code));
  return stored?.found as Case;
}

async function entriesOf({ found }: Story) {
  const types = ['case.registered', 'case.fellDue', 'case.reminded', 'case.archived'] as const;
  const [story] = await county.database.transact(insideDivision(yunyang), (tx) =>
    listStories(tx, found.countyCode, [found.id], types),
  );
  return story?.entries ?? [];
}
