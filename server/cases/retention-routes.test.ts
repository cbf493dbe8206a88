import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { RetentionPreview, RetentionView } from '@linli/domain/cases';
import { scopeOf } from '@linli/domain/identity';
import type { Appointed } from '../identity/testing.ts';
import { shuangjiang, yunyang } from '../identity/testing.ts';
import { insertRetention } from './retention-store.ts';
import { openTestCounty, type TestCounty } from './testing.ts';

let county: TestCounty;
let wu: Appointed;

before(async () => {
  county = await openTestCounty();
  wu = await county.appoint({ name: '吴立新', username: 'wulixin', role: 'administrator' });
});
after(() => county.close());

test('an administrator sees both sides of what a file would change, and what to look at twice', async () => {
  const { body } = await preview({ rules: await shortened() });
  const { problems, isChanged, difference, warnings } = body;

  assert.deepEqual([problems, isChanged], [[], true]);
  assert.deepEqual(difference?.retention?.changed, [
    { key: 'CN handledFile', members: [{ path: 'keep', before: 30, after: 10 }] },
  ]);
  assert.deepEqual(
    warnings.map(({ code, before }) => [code, before]),
    [['fileShortened', 30]],
  );
  assert.equal((await rulesInForce()).version, 1);
});

test('what is wrong is named by its place, by what stands there, and in words', async () => {
  const rules = (await rulesInForce()).rules.map((rule, at) => (at === 0 ? { ...rule, keep: 20 } : rule));
  const { body } = await preview({ rules });
  const refused = await county.ask(await county.signIn('wulixin'), 'POST', '/retention-versions', {
    ...{ content: { rules }, source: '测试', replaces: 1 },
  });

  const [first] = body.problems;
  assert.deepEqual([first?.place, first?.value], ['/rules/0/keep', '20']);
  assert.match(first?.sentence ?? '', /保管期限只能是/);
  assert.deepEqual([refused.status, refused.body.code], [422, 'rule.wrong']);
});

test('what was looked at is imported by whoever looks after every county, and the ledger says by whom', async () => {
  const content = { rules: await shortened() };
  const mei = await county.appoint({
    ...{ name: '梅', username: 'mei', role: 'administrator', divisionCode: shuangjiang },
    unitDivisionCode: shuangjiang,
  } as const);
  const asked = { content, source: '云档发〔2027〕3号', replaces: 1 };
  const outside = await county.ask(mei.token, 'POST', '/retention-versions', asked);
  county.pass(20 * 60_000);
  const unproved = await county.ask(wu.token, 'POST', '/retention-versions', asked);
  const token = await county.signIn('wulixin');
  const imported = await county.ask(token, 'POST', '/retention-versions', asked);
  const stale = await county.ask(token, 'POST', '/retention-versions', asked);

  const [entry] = await county.asOwner<{ name: string; source: string }>(
    `select actor->>'name' as name, body->>'source' as source from ledger_entries where type = 'retention.imported'`,
  );
  assert.deepEqual([outside.status, outside.body.code], [403, 'rule.outside']);
  assert.equal(unproved.body.code, 'session.stepUpRequired');
  assert.deepEqual([imported.status, imported.body.version], [201, 2]);
  assert.deepEqual([stale.status, stale.body.code], [412, 'rule.stale']);
  assert.deepEqual(entry, { name: '吴立新', source: '云档发〔2027〕3号' });
});

test('the database takes no rules of somebody who administers nothing', async () => {
  const sun = { kind: 'staff', role: 'handler', divisionCode: yunyang, ...county.sun, name: '孙工' } as never;
  const forged = county.database.transact(scopeOf(sun), (tx) =>
    insertRetention(tx, { version: 9, rules: [] }, '假的', county.now()),
  );

  await assert.rejects(forged, /row-level security/);
});

async function rulesInForce(): Promise<RetentionView> {
  return (await county.ask(wu.token, 'GET', '/retention-rules')).body as unknown as RetentionView;
}

async function shortened() {
  const { rules } = await rulesInForce();
  return rules.map((rule) => (rule.recordClass === 'handledFile' ? { ...rule, keep: 10 } : rule));
}

async function preview(content: object) {
  return (await county.ask(wu.token, 'POST', '/retention-previews', { content })) as unknown as {
    body: RetentionPreview;
  };
}
