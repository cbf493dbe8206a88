import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDateOf } from '../../kernel/index.ts';
import { countMediation, figureOf } from '../figures.ts';
import * as cast from '../testing/cast.ts';
import { recount } from '../testing/recount.ts';
import * as stages from '../testing/stages.ts';
import { type Story, take } from '../testing/story.ts';
import { modelCaseCounts, modelCaseStatesOf, toldModelCaseStates } from './count-model-cases.ts';

const told = stages.modelCaseTold();
const agreed = stages.agreedToBePublic(told);
const sentBack = take(agreed, cast.qian, 'modelCaseReturn', { reason: '看得出是哪一家' });
const published = stages.madePublic(agreed);
const refused = take(told, cast.party(told.found, 1), 'publicityConsent', { version: 1, says: 'no' });
const takenBack = take(published, cast.party(published.found, 2), 'modelCaseTakedown', {});
const stories = [stages.performed(), told, agreed, sentBack, published, refused, takenBack];

const countsOf = ({ found, now }: Story) => countMediation(figureOf(found), localDateOf(now));
const namesOf = (story: Story) =>
  modelCaseCounts.filter(({ name }) => countsOf(story)[name] === 1).map(({ nameZh }) => nameZh);

test('each model case is counted by how it stands', () => {
  assert.deepEqual(stories.map(namesOf), [
    [],
    ['写成', '征求意见中'],
    ['写成', '全部同意'],
    ['写成', '全部同意'],
    ['写成', '全部同意', '已公开'],
    ['写成', '有人不同意'],
    ['写成', '已收回'],
  ]);
});

test('the recount of the ledger says the same of every one', () => {
  const recounted = stories.map(({ entries, now }) => recount(entries, localDateOf(now)));

  assert.deepEqual(stories.map(countsOf), recounted);
});

test('outside each dispute is in one state, and together they are all that were written down', () => {
  const states = stories.map((story) => modelCaseStatesOf(countsOf(story)));
  const inOne = states.map((each) => toldModelCaseStates.filter((state) => each[state] === 1));

  assert.deepEqual(inOne.flat(), ['none', 'asking', 'agreed', 'agreed', 'published', 'refused', 'takenBack']);
});
