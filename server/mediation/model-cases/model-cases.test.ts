import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type StaffActor, scopeOf } from '@linli/domain/identity';
import type { ModelCaseText } from '@linli/domain/mediation';
import { asOwner, statement } from '../../database/index.ts';
import { shuangjiang } from '../../identity/testing.ts';
import { verifyLedgers } from '../../oversight/verify-ledgers.ts';
import { type Appointed, agreement, openTestCommittees, recognized, type TestCommittees } from '../testing.ts';

let town: TestCommittees;
let qian: TestCommittees['qian'];
let townSupervisor: Appointed;
before(async () => {
  town = await openTestCommittees();
  const centre = { unitKind: 'governanceCenter', role: 'supervisor' } as const;
  qian = town.qian;
  townSupervisor = await town.appoint({ ...centre, name: '汤主任', username: 'tang', divisionCode: shuangjiang });
});
after(() => town.close());

const text: ModelCaseText = {
  title: '一条水沟，两家人',
  dispute: '两家相邻，一家砌的墙压了另一家的水沟。',
  mediation: '调解员同双方到现场看了水沟，请老人指认了旧沟边。',
  outcome: '墙拆去一段，水沟恢复原状。',
  lesson: '先到现场看清事实，再谈道理。',
  laws: '《民法典》第288条',
};

async function take(token: string, code: string, name: string, body: object = {}) {
  const answer = await town.step(token, code, name, body);
  assert.equal(answer.status, 201, `${name}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

type Settled = { code: string; wang: string; shan: string };

/** Two neighbours have agreed in writing, with mediator Chen and her colleague Lin. */
async function settled(): Promise<Settled> {
  const { code, wang, shan } = await town.open();
  await take(town.keeper.token, code, 'acceptance');
  await take(town.keeper.token, code, 'assignment', { lead: town.chen.personId, others: [town.lin.personId] });
  for (const party of [wang, shan]) await take(party, code, 'rights-notice');
  await take(town.chen.token, code, 'draft', agreement);
  for (const hand of [wang, shan, town.chen.token, town.lin.token])
    await take(hand, code, 'signature', { paper: 'agreement', number: 1 });
  await take(town.keeper.token, code, 'seal', { number: 1 });
  return { code, wang, shan };
}

async function agreed(about: Partial<ModelCaseText> = {}): Promise<Settled> {
  const file = await settled();
  await take(town.keeper.token, file.code, 'model-case', { ...text, ...about });
  for (const party of [file.wang, file.shan])
    await take(party, file.code, 'publicity-consent', { version: 1, says: 'yes' });
  return file;
}

async function published(about: Partial<ModelCaseText> = {}) {
  const file = await agreed(about);
  await take(qian.token, file.code, 'model-case-publication', { version: 1 });
  const { body } = await town.ask(town.keeper.token, 'GET', `/mediations/${file.code}/model-case`);
  return { ...file, publicId: (body as unknown as { published: { publicId: string } }).published.publicId };
}

const anybody = async (path: string) => {
  const answer = await town.app.inject({ method: 'GET', url: `/api/v1/public/model-cases${path}` });
  return { status: answer.statusCode, text: answer.body, body: answer.json() };
};
const verify = () => asOwner(town.test.adminUrl, (tx) => verifyLedgers(tx));

test('a story is told, agreed to by both, checked by the county, read by anybody, taken back by one', async () => {
  const { code, shan, publicId } = await published({ title: '水沟的故事' });
  const listed = await anybody('?county=500235&words=水沟的故事');
  const one = await anybody(`/500235/${publicId}`);
  await take(shan, code, 'model-case-takedown');
  const gone = await anybody(`/500235/${publicId}`);
  const after = await anybody('?county=500235&words=水沟的故事');

  assert.deepEqual([listed.body.total, listed.body.modelCases[0].title], [1, '水沟的故事']);
  assert.deepEqual([one.status, one.body.text.lesson], [200, text.lesson]);
  assert.deepEqual([gone.status, gone.body.code], [410, 'modelCase.takenBack']);
  assert.ok(!gone.text.includes('水沟'));
  assert.equal(after.body.total, 0);
});

test('what everybody reads leads back to no file: no code, no committee, no day, no place below the county', async () => {
  const { code, publicId } = await published();
  const { text: told, body } = await anybody(`/500235/${publicId}`);
  const [mediation] = await town.asOwner<{ id: string; model_case_id: string }>(
    'select id, model_case_id from mediations where code = $1',
    [code],
  );

  assert.deepEqual(Object.keys(body).toSorted(), ['countyCode', 'disputeType', 'id', 'month', 'text']);
  assert.match(body.month, /^\d{4}-\d{2}$/);
  for (const trace of [code, mediation?.id ?? '', mediation?.model_case_id ?? '', '调解员的单位', '500235101'])
    assert.ok(!told.includes(trace), trace);
});

test('neither row nor ledger has a word of it before it is public, and none can be opened after it was taken back', async () => {
  const { code, wang } = await agreed({ lesson: '独一无二的启示' });
  const kept = JSON.stringify(await town.asOwner('select state from mediations where code = $1', [code]));
  await take(qian.token, code, 'model-case-publication', { version: 1 });
  await take(wang, code, 'model-case-takedown');
  const [key] = await town.asOwner<{ wrapped_key: Buffer | null; destroyed_at: string | null }>(
    `select wrapped_key, destroyed_at from file_keys join mediations on model_case_id = file_keys.id where code = $1`,
    [code],
  );
  const rows = JSON.stringify(await town.asOwner('select text from model_cases'));
  const file = await town.ask(wang, 'GET', `/mediations/${code}`);
  const { modelCase } = file.body as unknown as { modelCase: Record<string, unknown> };

  assert.ok(!kept.includes('独一无二'));
  assert.equal(key?.wrapped_key, null);
  assert.ok(!rows.includes('独一无二'));
  assert.deepEqual(
    [file.status, modelCase.text, (modelCase.takenBack as { by: string }).by],
    [200, undefined, 'party'],
  );
});

test('a name, a number, the name of the place: refused as it is handed in, with where it stands and without the words', async () => {
  const { code } = await settled();
  const hand = (about: Partial<ModelCaseText>) =>
    town.step(town.keeper.token, code, 'model-case', { ...text, ...about });
  const named = await hand({ outcome: '王 秀英满意' });
  const called = await hand({ lesson: '有事打１３８ ００１３ ８０００' });

  assert.deepEqual([named.status, named.body.code, named.body.field], [422, 'modelCase.tells.party', 'outcome']);
  assert.ok(!JSON.stringify(named.body).includes('秀英'));
  assert.equal(called.body.code, 'modelCase.tells.number');
  assert.equal((await hand({ mediation: '林调解员到现场' })).body.code, 'modelCase.tells.mediator');
});

test('a name that came into the file after the text was agreed to is found when it goes out', async () => {
  const { code } = await agreed({ mediation: '请周老汉指认了旧沟边。' });
  const rename = (name: string) =>
    town.asOwner(`update mediations set state = jsonb_set(state, '{mediators,1,name}', $2::jsonb) where code = $1`, [
      code,
      JSON.stringify(name),
    ]);
  await rename('周老汉');
  const refused = await town.step(qian.token, code, 'model-case-publication', { version: 1 });

  await rename('林调解员');
  assert.deepEqual([refused.status, refused.body.code], [422, 'modelCase.tells.mediator']);
});

test('another text asks everybody anew, and an old word counts for nothing', async () => {
  const { code, wang } = await agreed();
  await take(town.chen.token, code, 'model-case', { ...text, lesson: '改过了' });
  const early = await town.step(qian.token, code, 'model-case-publication', { version: 2 });
  const old = await town.step(wang, code, 'publicity-consent', { version: 1, says: 'yes' });

  // It is nothing of the county’s until everybody has agreed.
  assert.deepEqual([early.status, early.body.code], [403, 'mediation.stepNotYours']);
  assert.deepEqual([old.status, old.body.code], [409, 'modelCase.notThisText']);
});

test('who may read a story that is not public: its keeper, its lead, the parties; the county once all agreed', async () => {
  const { code, wang } = await settled();
  await take(town.chen.token, code, 'model-case', text);
  const reads = async (token: string) => (await town.ask(token, 'GET', `/mediations/${code}/model-case`)).status;
  const asked = [town.keeper, town.chen, town.lin, town.townKeeper, townSupervisor, qian];
  const before = await Promise.all(asked.map(({ token }) => reads(token)));
  const seen = await Promise.all([town.lin.token, wang].map((token) => town.ask(token, 'GET', `/mediations/${code}`)));

  assert.deepEqual(before, [200, 200, 404, 404, 404, 404]);
  assert.equal(await reads(wang), 403);
  assert.deepEqual(
    seen.map(({ body }) => 'modelCase' in (body as object)),
    [false, true],
  );
});

test('the key of a story is nobody else’s: not a colleague’s in the file, not the county’s, not another party’s', async () => {
  const { code, wang } = await settled();
  await take(town.chen.token, code, 'model-case', text);
  const other = await settled();
  const counts = await Promise.all(
    [town.keeper.token, town.chen.token, wang, town.lin.token, qian.token, other.wang, town.townKeeper.token].map(
      (token) => keysSeenBy(token, code),
    ),
  );

  assert.deepEqual(counts, [1, 1, 1, 0, 0, 0, 0]);
});

/** With the application out of the way: only her eyes, and the bare table. */
async function keysSeenBy(token: string, code: string): Promise<number> {
  const key = await town.asOwner<{ id: string }>('select model_case_id as id from mediations where code = $1', [code]);
  const scope = scopeOf((await recognized(town, token)) as StaffActor);
  const look = statement('modelCases.bareKeys', 'select id from file_keys where id = $1');
  return (await town.database.transact(scope, (tx) => tx.query(look, [key[0]?.id]))).length;
}

test('the steps are refused to everybody else', async () => {
  const { code, wang } = await agreed();
  const tries = [
    [town.lin.token, 'model-case', text],
    [town.townKeeper.token, 'model-case', text],
    [wang, 'model-case', text],
    [town.lin.token, 'publicity-consent', { version: 1, says: 'no', party: 1 }],
    [town.keeper.token, 'model-case-publication', { version: 1 }],
    [town.keeper.token, 'model-case-return', { reason: '改' }],
    [wang, 'model-case-publication', { version: 1 }],
    [townSupervisor.token, 'model-case-publication', { version: 1 }],
    [town.lin.token, 'model-case-takedown', {}],
    [town.townKeeper.token, 'model-case-takedown', {}],
    [townSupervisor.token, 'model-case-takedown', {}],
  ] as const;
  const statuses = await Promise.all(tries.map(([token, name, body]) => town.step(token, code, name, body)));

  assert.ok(
    statuses.every(({ status }) => [403, 404].includes(status)),
    JSON.stringify(statuses.map(({ status, body }, at) => [tries[at]?.[1], status, body.code])),
  );
});

test('the county sends it back with a reason, which the keeper reads and the parties do', async () => {
  const { code } = await agreed();
  await take(qian.token, code, 'model-case-return', { reason: '经过写得太短' });
  const { body } = await town.ask(town.keeper.token, 'GET', `/mediations/${code}/model-case`);
  const { state, sentBack } = body as unknown as { state: string; sentBack: { reason: string } };

  assert.deepEqual([state, sentBack.reason], ['sentBack', '经过写得太短']);
});

test('the parties see that the county opened the story', async () => {
  const { code, wang } = await agreed();
  await town.ask(qian.token, 'GET', `/mediations/${code}/model-case`);
  const { body } = await town.ask(wang, 'GET', `/mediations/${code}/openings`);
  const { openings } = body as unknown as { openings: { role: string }[] };

  assert.ok(openings.some(({ role }) => role === 'supervisor'));
});

test('desks list what is theirs, without a word of it', async () => {
  const { code } = await agreed();
  const asking = await settled();
  await take(town.keeper.token, asking.code, 'model-case', text);
  const list = async (token: string, query = '') => {
    const { body } = await town.ask(token, 'GET', `/model-cases${query}`);
    return body as unknown as { modelCases: { code: string; state: string }[] };
  };
  const [keeper, county, other] = await Promise.all([
    list(town.keeper.token),
    list(qian.token, '?state=agreed'),
    list(town.townKeeper.token),
  ]);
  const codes = ({ modelCases }: typeof keeper) => modelCases.map((each) => each.code);

  assert.ok(codes(keeper).includes(code) && codes(keeper).includes(asking.code));
  assert.ok(codes(county).includes(code) && !codes(await list(qian.token)).includes(asking.code));
  assert.deepEqual(codes(other), []);
  assert.ok(!JSON.stringify(keeper).includes('水沟'));
});

test('the clock of a device that asks twice makes one story public', async () => {
  const { code } = await agreed({ title: '只此一篇' });
  const [one, two] = await Promise.all(
    ['a', 'b'].map(() => town.step(qian.token, code, 'model-case-publication', { version: 1 })),
  );
  const { body } = await anybody('?county=500235&words=只此一篇');

  assert.deepEqual([one?.status, two?.status].toSorted(), [201, 409]);
  assert.equal(body.total, 1);
});

test('kinds are counted among what was looked for, and words need all stand somewhere', async () => {
  await published({ lesson: '和气生财' });
  const both = await anybody('?county=500235&words=和气 现场&type=neighbours');
  const none = await anybody('?county=500235&words=和气 没有的词');
  const other = await anybody('?county=500235&words=和气&type=family');

  assert.equal(both.body.total, 1);
  assert.deepEqual([none.body.total, none.body.kinds], [0, []]);
  assert.deepEqual([other.body.total, other.body.kinds], [0, [{ disputeType: 'neighbours', count: 1 }]]);
  assert.equal((await anybody('?county=500101')).body.total, 0);
  assert.equal((await anybody('/500235/00000000-0000-4000-8000-000000000000')).status, 404);
});

test('what is public is what a ledger says was agreed to: a changed word, and a story that nobody told, are found', async () => {
  const { publicId } = await published();
  const whole = await verify();
  await town.asOwner(`update model_cases set text = jsonb_set(text, '{title}', '"改了"') where id = $1`, [publicId]);
  const changed = await verify();
  await town.asOwner(`update model_cases set text = jsonb_set(text, '{title}', $2::jsonb) where id = $1`, [
    publicId,
    JSON.stringify(text.title),
  ]);
  const made = '00000000-0000-4000-8000-00000000abcd';
  await town.asOwner(`insert into model_cases values ('500235', $1, 'neighbours', '2026-03', '{"title":"编的"}')`, [
    made,
  ]);
  const invented = await verify();
  await town.asOwner('delete from model_cases where id = $1', [made]);

  assert.equal(whole.misfit, undefined);
  assert.deepEqual([changed.misfit?.subject, changed.misfit?.column], ['modelCase', 'text']);
  assert.deepEqual([invented.misfit?.subjectId, invented.misfit?.what], [made, 'ledgerMissing']);
  assert.equal((await verify()).misfit, undefined);
});
