import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestCounty, streetLampOut, type TestCounty } from './testing.ts';

type Preview = {
  code: string;
  words: string;
  refusal?: { code: string; title: string };
  unit?: { id: string; name: string };
};

const place = { lng: 108.695, lat: 30.925 };
let county: TestCounty;
before(async () => {
  county = await openTestCounty();
});
after(() => county.close());

async function report(words: string): Promise<string> {
  return (await county.ask(undefined, 'POST', '/cases', { words, place, categoryCode: streetLampOut })).body.code;
}

async function preview(step: string, codes: string[], token = county.zhao.token) {
  const { status, body } = await county.ask(token, 'POST', '/step-previews', { step, codes });
  return { status, previews: (body as unknown as { previews: Preview[] }).previews };
}

test('of many cases it is said beforehand which would refuse a step, and why', async () => {
  const fresh = await report('路灯不亮，请打13812345678');
  const accepted = await report('路灯闪烁');
  await county.ask(county.zhao.token, 'POST', `/cases/${accepted}/acceptance`, {});

  const { previews } = await preview('acceptance', [fresh, accepted]);

  assert.deepEqual(
    previews.map(({ code, refusal }) => [code, refusal?.code]),
    [
      [fresh, undefined],
      [accepted, 'case.stepNotNow'],
    ],
  );
  assert.ok((previews[1]?.refusal?.title.length ?? 0) > 6);
  assert.ok(!previews[0]?.words.includes('13812345678'));
});

test('a dispatch names the unit of the catalogue, as the dispatch itself will', async () => {
  const code = await report('路灯又坏');
  await county.ask(county.zhao.token, 'POST', `/cases/${code}/acceptance`, {});

  const [first] = (await preview('dispatch', [code])).previews;
  assert.equal(first?.refusal, undefined);
  const sent = await county.ask(county.zhao.token, 'POST', `/cases/${code}/dispatch`, { lead: first?.unit?.id });
  assert.equal(sent.status, 201);
});

test('a case that somebody may not see is not there for her, and nothing is done to any', async () => {
  const code = await report('路灯');

  const { previews } = await preview('acceptance', [code], county.sun.token);

  assert.deepEqual([previews[0]?.refusal?.code, previews[0]?.words], ['case.notFound', '']);
  const { body } = await county.ask(county.zhao.token, 'GET', `/cases/${code}`);
  assert.equal((body as unknown as { status: string }).status, 'registered');
});

test('nobody looks at cases without being somebody', async () => {
  assert.equal(
    (await county.ask(undefined, 'POST', '/step-previews', { step: 'closure', codes: ['1'.repeat(20)] })).status,
    401,
  );
});
