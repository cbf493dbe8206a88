import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { casesReactions } from '../../cases/index.ts';
import { openTestCounty, places, streetLampOut, type TestCounty } from '../../cases/testing.ts';
import { readAll } from '../../jobs/index.ts';
import { type FeedParts, feedsRoom } from './index.ts';

let county: TestCounty;
let code = '';

before(async () => {
  const parts: FeedParts = {
    places,
    rulebook: (now) => county.parts.rulebook(now),
    publicUrl: 'https://linli.example',
  };
  county = await openTestCounty([feedsRoom(parts)]);
  const place = { lng: 108.695, lat: 30.925, address: '滨江路 12 号 3 单元' };
  const reporter = { name: '王秀英', phone: '13800000000' };
  const body = { words: '我家 <楼下> 的灯坏了', place, reporter };
  code = (await county.ask(undefined, 'POST', '/cases', body)).body.code;
  const step = (address: string, said: object) =>
    county.ask(county.zhao.token, 'POST', `/cases/${code}/${address}`, said);
  await step('categorization', { categoryCode: streetLampOut });
  await step('acceptance', { publicWords: '滨江路 <一盏> 路灯不亮 & 很暗' });
  await readAll(county.database, [casesReactions(county.parts)]);
});
after(() => county.close());

const feed = (kind: string, query = '') =>
  county.app.inject({ method: 'GET', url: `/api/v1/public/feeds/cases.${kind}${query}` });

test('anybody reads the newest public cases as Atom, with words that break no reader', async () => {
  const answer = await feed('atom');

  assert.equal(answer.headers['content-type'], 'application/atom+xml; charset=utf-8');
  assert.match(answer.body, /^<\?xml[\s\S]*<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom">/);
  assert.ok(answer.body.includes(`https://linli.example/public/cases/${code}`));
  assert.match(answer.body, /<!\[CDATA\[滨江路 <一盏> 路灯不亮 & 很暗\]\]>|滨江路 &lt;一盏&gt; 路灯不亮 &amp; 很暗/);
});

test('and as JSON Feed', async () => {
  const answer = await feed('json');
  const { version, items } = answer.json();

  assert.match(version, /^https:\/\/jsonfeed\.org\/version\/1/);
  assert.deepEqual(
    items.map(({ title, url }: { title: string; url: string }) => [title, url]),
    [['滨江路 <一盏> 路灯不亮 & 很暗', `https://linli.example/public/cases/${code}`]],
  );
});

test('nothing of who reported, of her own words or of her house stands in a feed', async () => {
  const bodies = (await feed('atom')).body + (await feed('json')).body;

  assert.doesNotMatch(bodies, /王秀英|13800000000|我家|3 单元|12 号/);
});

test('a feed of another place, of another kind or of a far circle is empty, and a circle round it is not', async () => {
  const count = async (query: string) => (await feed('json', query)).json().items.length;

  assert.deepEqual(
    [
      await count('?division=500235002'),
      await count('?category=02'),
      await count('?division=500235&near=108.605,30.925,500'),
      await count('?division=500235&near=108.695,30.925,500'),
      await count('?division=500235001&category=01'),
    ],
    [0, 0, 0, 1, 1],
  );
});

test('a circle that is none is refused', async () => {
  assert.equal((await feed('json', '?near=108.695,30.925,99999')).statusCode, 422);
});
