import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DisputeTypeList } from '@linli/domain/mediation';
import type { Appointed } from '../../identity/testing.ts';
import { shuangjiang, yunyang } from '../../identity/testing.ts';
import { openTestCommittees, type TestCommittees } from '../testing.ts';

let house: TestCommittees;
let wu: Appointed;

before(async () => {
  house = await openTestCommittees();
  wu = await house.appoint({ name: '吴立新', username: 'wulixin', role: 'administrator' });
});
after(() => house.close());

const period = {
  id: 'YY-1',
  stage: 'conclude',
  amount: 20,
  unit: 'days',
  intake: '',
  procedure: '',
  division: yunyang,
};
const court = {
  kind: 'litigation',
  name: '云阳县人民法院',
  address: '青龙街道杏家湾1号',
  division: yunyang,
  disputeTypes: [],
};
const content = { periods: [{ ...period, source: '云司发〔2026〕3号' }], roads: [court] };

test('a county’s own periods and roads hold from their import on, and the due time names the version', async () => {
  const preview = await house.ask(wu.token, 'POST', '/mediation-rule-previews', { content });
  assert.deepEqual([preview.body.version, preview.body.problems, preview.body.isChanged], [0, [], true]);
  const earlier = await house.open();
  const imported = await house.ask(wu.token, 'POST', '/mediation-rule-versions', {
    ...{ content, source: '云司发〔2026〕3号', replaces: 0 },
  });
  assert.deepEqual([imported.status, imported.body.version], [201, 1]);

  await house.step(house.keeper.token, earlier.code, 'acceptance');
  const { body: file } = await house.ask(house.keeper.token, 'GET', `/mediations/${earlier.code}`);
  const { conclude, accept } = file.dues as unknown as Record<string, { rule: string; ruleVersion: string }>;
  assert.deepEqual([conclude?.rule, conclude?.ruleVersion, accept], ['YY-1', '500235.1', undefined]);

  const other = await house.open();
  await house.step(house.keeper.token, other.code, 'declination', { reason: 'notPrivateDispute' });
  const { body: declined } = await house.ask(house.keeper.token, 'GET', `/mediations/${other.code}`);
  const { roads } = declined.outcome as unknown as { roads: { address?: string }[] };
  assert.equal(roads[0]?.address, '青龙街道杏家湾1号');
});

test('a file with mistakes is taken in by nobody, and each mistake is told in words', async () => {
  const wrong = { roads: [{ ...court, division: '500236' }] };
  const { body } = await house.ask(wu.token, 'POST', '/mediation-rule-previews', { content: wrong });
  const refused = await house.ask(wu.token, 'POST', '/mediation-rule-versions', {
    ...{ content: wrong, source: '测试', replaces: 1 },
  });

  const [problem] = body.problems as unknown as { place: string; sentence: string; value: string }[];
  assert.deepEqual([problem?.place, problem?.value], ['/roads/0/division', '500236']);
  assert.match(problem?.sentence ?? '', /不在本区县/);
  assert.deepEqual([refused.status, refused.body.code], [422, 'rule.wrong']);
});

test('rules of a county are imported by who looks after all of it, and nobody else', async () => {
  const mei = await house.appoint({
    ...{ name: '梅', username: 'mei', role: 'administrator', divisionCode: shuangjiang },
    unitDivisionCode: shuangjiang,
  } as const);
  const asked = { content, source: '测试', replaces: 1 };

  const ofTown = await house.ask(mei.token, 'POST', '/mediation-rule-versions', asked);
  const ofKeeper = await house.ask(house.keeper.token, 'POST', '/mediation-rule-versions', asked);
  assert.deepEqual([ofTown.status, ofTown.body.code], [403, 'rule.outside']);
  assert.equal(ofKeeper.status, 403);
});

test('everybody may know the kinds of dispute, and which committee of a trade takes them', async () => {
  const labour = await house.appoint({
    ...{ name: '劳', username: 'lao', role: 'operator', unitKind: 'mediationCommittee' },
    ...{ divisionCode: yunyang, duties: ['mediation.labour'] },
  });
  const { body } = await house.ask(undefined, 'GET', `/public/dispute-types?division=${shuangjiang}`);
  const types = (body as unknown as DisputeTypeList).disputeTypes;

  assert.equal(types.find(({ code }) => code === 'neighbours')?.nameZh, '邻里');
  const wages = types.find(({ code }) => code === 'wages');
  assert.deepEqual([wages?.trade, wages?.committee?.id], ['mediation.labour', labour.unitId]);
});
