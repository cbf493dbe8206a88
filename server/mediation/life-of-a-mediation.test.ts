import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { foldMediation, type Mediation, type MediationEvent } from '@linli/domain/mediation';
import { asOwner } from '../database/index.ts';
import { verifyLedgers } from '../oversight/verify-ledgers.ts';
import { agreement, type Opened, openTestCommittees, type TestCommittees, wall } from './testing.ts';

let town: TestCommittees;
before(async () => {
  town = await openTestCommittees();
});
after(() => town.close());

async function take(token: string, code: string, name: string, body: object = {}) {
  const answer = await town.step(token, code, name, body);
  assert.equal(answer.status, 201, `${name}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function read(token: string, code: string) {
  const { status, body } = await town.ask(token, 'GET', `/mediations/${code}`);
  return { status, text: JSON.stringify(body), body: body as unknown as Record<string, unknown> };
}

/** Accepted, mediator Chen assigned, both parties told. */
async function mediated(): Promise<Opened> {
  const opened = await town.open();
  await take(town.keeper.token, opened.code, 'acceptance');
  await take(town.keeper.token, opened.code, 'assignment', { lead: town.chen.personId });
  await take(opened.wang, opened.code, 'rights-notice');
  await take(opened.shan, opened.code, 'rights-notice');
  return opened;
}

test('two neighbours come to an agreement, and it is performed', async () => {
  const { code, wang, shan } = await mediated();
  await take(town.chen.token, code, 'draft', agreement);
  const paper = { paper: 'agreement', number: 1 };
  await take(wang, code, 'signature', paper);
  const early = await town.step(town.keeper.token, code, 'seal', { number: 1 });
  await take(shan, code, 'signature', paper);
  await take(town.chen.token, code, 'signature', paper);
  const sealed = await take(town.keeper.token, code, 'seal', { number: 1 });
  const paid = await take(wang, code, 'performance', { term: 1, on: '2026-03-02', amountFen: 200_000 });

  assert.deepEqual([early.status, early.body.code], [409, 'mediation.signatureMissing']);
  assert.equal(sealed.status, 'settled');
  assert.equal(paid.status, 'performed');
  assert.match((await read(wang, code)).text, /（2026）陈调解员的单位人调字第\d+号/);
});

test('whoever owes says that she has paid, and the other side confirms it by code', async () => {
  const { code, wang, shan } = await mediated();
  await take(town.chen.token, code, 'draft', agreement);
  const paper = { paper: 'agreement', number: 1 };
  for (const party of [wang, shan, town.chen.token]) await take(party, code, 'signature', paper);
  await take(town.keeper.token, code, 'seal', { number: 1 });
  const claim = { term: 1, on: '2026-03-02', amountFen: 200_000 };
  const notHers = await town.step(wang, code, 'performance-claim', claim);
  const said = await take(shan, code, 'performance-claim', claim);
  const byHerself = await town.step(shan, code, 'performance-answer', { term: 1, isConfirmed: true });
  const unasked = await town.step(town.chen.token, code, 'performance-answer', { term: 1, isConfirmed: true });
  const confirmed = await take(wang, code, 'performance-answer', { term: 1, isConfirmed: true });

  assert.deepEqual([notHers.status, notHers.body.code], [403, 'mediation.debtorSays']);
  assert.equal(said.status, 'settled');
  assert.deepEqual([byHerself.status, unasked.status], [422, 409]);
  assert.equal(confirmed.status, 'performed');
});

test('a party signs with her receipt once more, and a session alone signs nothing', async () => {
  const { code, wang, receipts } = await mediated();
  await take(town.chen.token, code, 'draft', agreement);
  const sign = (more: object) =>
    town.ask(wang, 'POST', `/mediations/${code}/signature`, { paper: 'agreement', number: 1, ...more });
  const without = await sign({});
  const withAnothers = await sign({ receipt: receipts[1]?.receipt });
  const withHers = await sign({ receipt: receipts[0]?.receipt });
  const entries = await town.asOwner<{ body: object }>(
    `select body from ledger_entries where type = 'mediation.signed' and county_code = '500235'`,
    [],
  );

  assert.deepEqual([without.status, without.body.code], [403, 'mediation.receiptAsked']);
  assert.deepEqual([withAnothers.status, withAnothers.body.code], [403, 'receipt.wrong']);
  assert.equal(withHers.status, 201);
  assert.ok(!JSON.stringify(entries).includes(receipts[0]?.receipt ?? '-'));
});

test('folding the ledger gives the row, and neither has a word of what was said', async () => {
  const { code, wang } = await mediated();
  await take(wang, code, 'inclination', { stands: 'receives', amountFen: 123_456, words: '最少这个数' });
  await take(wang, code, 'statement', { words: '沟是我家三十年前挖的' });
  await take(town.chen.token, code, 'passing-on', { number: 1 });
  await take(town.chen.token, code, 'caucus', { party: 1, notes: '她愿意少要五百' });

  const [row] = await town.asOwner<{ state: Mediation; id: string; version: number }>(
    'select state, id, version from mediations where code = $1',
    [code],
  );
  const entries = await town.asOwner<MediationEvent>(
    `select type, at, actor, body from ledger_entries where subject = 'mediation' and subject_id = $1 order by seq`,
    [row?.id],
  );
  assert.deepEqual(foldMediation(entries.map(asTold)), row?.state);
  assert.equal(row?.version, entries.length);
  const kept = JSON.stringify([row, entries]);
  assert.ok(!/王秀英|李大山|水沟|三十年前|少要五百|123456|最少|13800000001|土家族/.test(kept));
});

const verify = () => asOwner(town.test.adminUrl, (tx) => verifyLedgers(tx));

test('every mediation of the county is what its ledger tells', async () => {
  await mediated();
  const verdict = await verify();
  const [{ files } = { files: 0 }] = await town.asOwner<{ files: number }>(
    'select count(*)::int as files from mediations',
  );

  assert.equal(verdict.misfit, undefined);
  assert.ok(files > 1 && verdict.rows > files);
});

/** The misfit after meddling with the row of one file, which is put back afterwards. */
async function meddled(code: string, change: string) {
  const [row] = await town.asOwner<{ state: object; mediators: string[]; due: Date }>(
    'select state, mediator_ids as mediators, due_at as due from mediations where code = $1',
    [code],
  );
  await town.asOwner(`update mediations set ${change} where code = $1`, [code]);
  const { misfit } = await verify();
  await town.asOwner('update mediations set state = $2, mediator_ids = $3, due_at = $4 where code = $1', [
    ...[code, JSON.stringify(row?.state), row?.mediators, row?.due],
  ]);
  return { subject: misfit?.subject, code: misfit?.code, what: misfit?.what, column: misfit?.column };
}

test('a file that was changed past its ledger is named: how it stands, whom it lets in, and when it is due', async () => {
  const { code } = await mediated();
  const changed = [
    await meddled(code, `state = jsonb_set(state, '{status}', '"withdrawn"')`),
    await meddled(code, 'mediator_ids = mediator_ids || gen_random_uuid()'),
    await meddled(code, `due_at = due_at + interval '1 day'`),
  ];
  const about = { subject: 'mediation', code, what: 'row' };

  assert.deepEqual(changed, [
    { ...about, column: 'state.status' },
    { ...about, column: 'mediator_ids' },
    { ...about, column: 'due_at' },
  ]);
  assert.equal((await verify()).misfit, undefined);
});

test('each reads what is hers: the parties the facts, the mediator what she was told, the keeper no separate talk', async () => {
  const { code, wang, shan } = await mediated();
  await take(town.chen.token, code, 'caucus', { party: 1, notes: '她愿意少要五百' });
  await take(wang, code, 'inclination', { stands: 'receives', amountFen: 123_456 });

  const [byWang, byShan, byChen, byKeeper] = await Promise.all(
    [wang, shan, town.chen.token, town.keeper.token].map((token) => read(token, code)),
  );
  for (const { text } of [byWang, byShan, byChen, byKeeper] as { text: string }[]) assert.ok(text.includes('水沟'));
  assert.ok(byChen?.text.includes('少要五百') && byChen.text.includes('123456'));
  assert.ok(byWang?.text.includes('123456') && !byWang.text.includes('少要五百'));
  assert.ok(!byShan?.text.includes('123456') && !byShan?.text.includes('少要五百'));
  assert.ok(!byKeeper?.text.includes('123456') && !byKeeper?.text.includes('少要五百'));
  assert.ok(!byShan?.text.includes('13800000001') && !byShan?.text.includes('土家族'));
  assert.ok(byKeeper?.text.includes('土家族'));
});

test('what a party wrote is sealed anew for all when it is passed on', async () => {
  const { code, wang, shan } = await mediated();
  await take(wang, code, 'statement', { words: '沟是我家三十年前挖的' });
  const before = (await read(shan, code)).text;
  await take(town.chen.token, code, 'passing-on', { number: 1 });

  assert.ok(!before.includes('三十年前'));
  assert.ok((await read(shan, code)).text.includes('三十年前'));
  assert.ok((await read(town.keeper.token, code)).text.includes('三十年前'));
});

test('to everybody else the file does not exist: not to the centre, the leader, another mediator or another party', async () => {
  const { code, wang } = await mediated();
  const other = await town.open();
  const leader = await town.appoint({ name: '郑书记', username: 'leader', role: 'leader' });
  const strangers = [town.lin.token, town.townKeeper.token, town.townMediator.token, other.wang];

  for (const token of strangers) assert.equal((await read(token, code)).status, 404);
  for (const token of [town.zhao.token, town.qian.token, leader.token])
    assert.ok([403, 404].includes((await read(token, code)).status));
  assert.equal((await town.step(other.wang, code, 'withdrawal')).status, 404);
  assert.equal((await town.step(town.lin.token, code, 'draft', agreement)).status, 403);
  assert.equal((await read(wang, other.code)).status, 404);
});

test('a party opens her dispute with her code and her receipt, and with nobody else’s', async () => {
  const { code, receipts } = await town.open();
  const [wang, shan] = receipts.map(({ code: partyCode, receipt }) => ({ partyCode, receipt }));
  const hers = await town.ask(undefined, 'POST', '/mediation-sessions', wang);
  const swapped = await town.ask(undefined, 'POST', '/mediation-sessions', {
    partyCode: wang?.partyCode,
    receipt: shan?.receipt,
  });

  assert.equal(hers.status, 201);
  assert.equal((await read((hers.body as unknown as { token: string }).token, code)).status, 200);
  assert.equal(swapped.body.code, 'receipt.wrong');
});

test('a wrong receipt opens nothing, and an unknown code is answered alike', async () => {
  const { code } = await town.open();
  const receipt = '0'.repeat(26);
  const answers = await Promise.all(
    [`${code}-1`, `${code}-9`].map((one) =>
      town.ask(undefined, 'POST', '/mediation-sessions', { partyCode: one, receipt }),
    ),
  );

  assert.deepEqual(
    answers.map(({ status, body }) => [status, body.code]),
    [
      [403, 'receipt.wrong'],
      [403, 'receipt.wrong'],
    ],
  );
});

test('a recused mediator reads no more, and whoever takes her seat was not told what she was', async () => {
  const { code, wang, shan } = await mediated();
  await take(town.chen.token, code, 'caucus', { party: 1, notes: '她愿意少要五百' });
  await take(wang, code, 'inclination', { stands: 'receives', amountFen: 123_456 });
  await take(shan, code, 'recusal', { reason: '她们是亲戚' });
  const again = await town.step(town.keeper.token, code, 'assignment', { lead: town.chen.personId });
  await take(town.keeper.token, code, 'assignment', { lead: town.lin.personId });

  assert.equal(again.body.code, 'mediation.mediatorRecused');
  assert.equal((await read(town.chen.token, code)).status, 404);
  const { text, status } = await read(town.lin.token, code);
  assert.equal(status, 200);
  assert.ok(text.includes('水沟') && !text.includes('少要五百') && !text.includes('123456'));
});

test('the township takes over with the record and a number of its own; the village learns only how it ends', async () => {
  const { code } = await mediated();
  await take(town.chen.token, code, 'caucus', { party: 2, notes: '他不肯让' });
  const handing = { unitId: town.townKeeper.unitId, kind: 'level', reason: '村里谈不拢' };
  await take(town.chen.token, code, 'handing-on', handing);
  await take(town.townKeeper.token, code, 'taking-over');
  await take(town.townKeeper.token, code, 'assignment', { lead: town.townMediator.personId });
  await take(town.townMediator.token, code, 'failure', { reason: 'apart', words: '李大山当场离席' });

  assert.equal((await read(town.chen.token, code)).status, 404);
  const outcome = await town.ask(town.chen.token, 'GET', `/mediations/${code}/outcome`);
  assert.equal(outcome.status, 200);
  assert.deepEqual((outcome.body as unknown as { outcome: object }).outcome, { kind: 'failed' });
  assert.ok(!JSON.stringify(outcome.body).includes('离席'));
  assert.match((await read(town.townKeeper.token, code)).text, /镇档案员的单位人调字第1号/);
});

test('the parties may know who opened their file: unit and role, not the name', async () => {
  const { code, wang } = await mediated();
  await read(town.chen.token, code);
  const byWang = await town.ask(wang, 'GET', `/mediations/${code}/openings`);
  const byKeeper = await town.ask(town.keeper.token, 'GET', `/mediations/${code}/openings`);

  assert.ok(JSON.stringify(byWang.body).includes('陈调解员的单位'));
  assert.ok(!JSON.stringify(byWang.body).includes('"name"'));
  assert.ok(JSON.stringify(byKeeper.body).includes('"name":"陈调解员"'));
  assert.equal((await town.ask(town.lin.token, 'GET', `/mediations/${code}/openings`)).status, 403);
});

test('a committee lists what it keeps, a mediator what she has a seat in', async () => {
  const { code } = await mediated();
  const codesOf = async (token: string) => {
    const { body } = await town.ask(token, 'GET', '/mediations');
    return (body as unknown as { mediations: { code: string }[] }).mediations.map((each) => each.code);
  };

  assert.ok((await codesOf(town.keeper.token)).includes(code));
  assert.ok((await codesOf(town.chen.token)).includes(code));
  assert.ok(!(await codesOf(town.lin.token)).includes(code));
  assert.ok(!(await codesOf(town.townKeeper.token)).includes(code));
});

test('only a committee writes a dispute down, and only one of its county', async () => {
  const atCentre = await town.ask(town.zhao.token, 'POST', '/mediations', wall);
  const elsewhere = await town.ask(town.keeper.token, 'POST', '/mediations', { ...wall, divisionCode: '500236001001' });

  assert.equal(atCentre.body.code, 'mediation.noCommittee');
  assert.equal(elsewhere.body.code, 'mediation.otherCounty');
});

function asTold(entry: MediationEvent): MediationEvent {
  return JSON.parse(JSON.stringify(entry)) as MediationEvent;
}
