import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  CandidatesView,
  CommitteeDesk,
  CommitteeList,
  CommitteeView,
  MediatorCard,
} from '@linli/domain/mediation';
import sharp from 'sharp';
import { community } from '../../cases/testing.ts';
import type { Appointed } from '../../identity/testing.ts';
import { shuangjiang, yunyang } from '../../identity/testing.ts';
import { textOfPdf } from '../papers/pdf-text.test-support.ts';
import { openTestCommittees, type TestCommittees } from '../testing.ts';

let house: TestCommittees;
let wu: Appointed;
let qian: Appointed;

before(async () => {
  house = await openTestCommittees();
  wu = await house.appoint({ name: '吴立新', username: 'wulixin', role: 'administrator' });
  qian = await house.appoint({ name: '钱主任二', username: 'qian2', role: 'supervisor' });
});
after(() => house.close());

async function read<View>(token: string | undefined, path: string): Promise<View> {
  const { status, body } = await house.ask(token, 'GET', path);
  assert.equal(status, 200, JSON.stringify(body));
  return body as unknown as View;
}
const committee = () => read<CommitteeView>(house.keeper.token, `/committees/${house.keeper.unitId}`);
const newcomer = { name: '罗大嫂', kind: 'civil', fields: ['neighbours'], beganOn: '2025-01-10' };

test('a keeper writes down her committee: what it lacks is said, its short name stands in the next number', async () => {
  const member = { name: '王芳', isWoman: false, office: 'chair', electedOn: '2022-05-01' };
  const path = `/committees/${house.keeper.unitId}`;
  const changed = await house.ask(house.keeper.token, 'PATCH', path, {
    ...{ shortName: '杏家湾', residents: 3200, members: [member] },
  });
  const { wanting, exampleNumber, shortfall, version, unlisted } = await committee();

  assert.equal(changed.status, 204);
  assert.deepEqual(wanting, ['committee.size', 'committee.noWoman', 'committee.termOver']);
  assert.match(exampleNumber, /杏家湾人调字第1号/);
  assert.deepEqual([shortfall?.required, shortfall?.missing, version], [15, 15, 1]);
  assert.deepEqual(unlisted.map(({ name }) => name).toSorted(), ['林调解员', '陈调解员'].toSorted());
  const { code } = await house.open();
  await house.step(house.keeper.token, code, 'acceptance');
  const file = await read<{ numbers: string[] }>(house.keeper.token, `/mediations/${code}`);
  assert.match(file.numbers[0] ?? '', /^（2026）杏家湾人调字第\d+号$/);
});

test('a committee’s telephone stands on its roster, beside its mediators in public, and in the files of its parties', async () => {
  const path = `/committees/${house.keeper.unitId}`;
  const put = async (phone: string) => (await house.ask(house.keeper.token, 'PATCH', path, { phone })).status;
  const { code, wang } = await house.open();
  const read3 = async () => {
    const [own, file] = [await committee(), await read<{ committeePhone?: string }>(wang, `/mediations/${code}`)];
    const { mediators } = await read<{ mediators: { phone?: string; committee: { id: string } }[] }>(
      undefined,
      `/public/mediators?division=${community}`,
    );
    const hers = mediators.filter((each) => each.committee.id === house.keeper.unitId);
    return [own.phone, file.committeePhone, ...new Set(hers.map(({ phone }) => phone))];
  };
  await house.ask(house.keeper.token, 'POST', `${path}/mediators`, newcomer);

  assert.deepEqual([await put('找王主任'), await put('023-55123456')], [422, 204]);
  assert.deepEqual(await read3(), ['023-55123456', '023-55123456', '023-55123456']);
  assert.equal(await put(''), 204);
  assert.deepEqual(await read3(), [undefined, undefined, undefined]);
});

test('nobody changes another committee’s roster, and a mediator of her own card only what she may say herself', async () => {
  const path = `/committees/${house.keeper.unitId}/mediators`;
  const { status: ofOthers } = await house.ask(house.townKeeper.token, 'POST', path, newcomer);
  const { status: ofSupervisor } = await house.ask(qian.token, 'POST', path, newcomer);
  const added = await house.ask(house.keeper.token, 'POST', path, {
    ...newcomer,
    name: '陈调解员',
    personId: house.chen.personId,
  });
  const own = `/mediators/${(added.body as unknown as { id: string }).id}`;
  const away = { away: [{ from: '2026-03-01', to: '2026-03-09' }] };

  assert.deepEqual([ofOthers, ofSupervisor, added.status], [404, 403, 201]);
  assert.equal((await house.ask(house.chen.token, 'PATCH', own, { languages: ['苗语'] })).status, 204);
  assert.equal((await house.ask(house.chen.token, 'PATCH', own, { capacity: 50 })).status, 404);
  assert.equal((await house.ask(house.lin.token, 'PATCH', own, away)).status, 404);
  const again = await house.ask(house.keeper.token, 'POST', path, { ...newcomer, personId: house.chen.personId });
  const strange = await house.ask(house.keeper.token, 'POST', path, { ...newcomer, personId: wu.personId });
  assert.deepEqual([again.body.code, strange.body.code], ['roster.onItAlready', 'roster.notAMediator']);
  const card = await read<MediatorCard>(house.chen.token, own);
  assert.deepEqual([card.languages, card.grade, card.may], [['苗语'], 'mediator', ['roster.read', 'roster.changeOwn']]);
});

test('the list of who could mediate explains itself, and whoever is away, tied or recused is left out with the reason', async () => {
  const { code, wang, shan } = await house.open({ disputeType: 'neighbours' });
  await house.step(house.keeper.token, code, 'acceptance');
  const before = await read<CandidatesView>(house.keeper.token, `/mediations/${code}/candidates`);
  await house.ask(shan, 'POST', `/mediations/${code}/ties`, { personId: house.lin.personId });
  const after = await read<CandidatesView>(house.keeper.token, `/mediations/${code}/candidates`);
  const { mediators } = await read<{ mediators: { name: string }[] }>(wang, `/mediations/${code}/mediators`);

  assert.deepEqual(
    before.ranked.map(({ name }) => name),
    ['陈调解员', '林调解员'],
  );
  assert.equal(before.ranked[0]?.reasons[0]?.reason, 'field');
  assert.equal(before.isAcross, false);
  assert.deepEqual(
    after.excluded.map(({ name, because }) => [name, because]),
    [['林调解员', 'tied']],
  );
  assert.deepEqual(
    mediators.map((one) => Object.keys(one).toSorted()),
    [['committeeName', 'fields', 'languages', 'name', 'personId']],
  );
  assert.equal((await house.ask(house.townKeeper.token, 'GET', `/mediations/${code}/candidates`)).status, 404);
});

test('a mediator says when she is there: it stands on the public roster, ranks her, and whoever plans a sitting reads it', async () => {
  const { code, wang } = await house.open({ disputeType: 'neighbours' });
  await house.step(house.keeper.token, code, 'acceptance');
  const { mediators } = await committee();
  const id = mediators.find(({ personId }) => personId === house.chen.personId)?.id;
  const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '23:59' }));
  const put = (token: string, dutyHours: object[]) => house.ask(token, 'PATCH', `/mediators/${id}`, { dutyHours });
  const turned = await put(house.chen.token, [{ weekday: 1, from: '11:00', to: '09:00' }]);
  const said = await put(house.chen.token, everyDay);
  const ranking = await read<CandidatesView>(house.keeper.token, `/mediations/${code}/candidates`);
  const presence = (token: string) => house.ask(token, 'GET', `/mediations/${code}/lead-presence`);
  const nobodyYet = await presence(house.keeper.token);
  await house.step(house.keeper.token, code, 'assignment', { lead: house.chen.personId });
  const { status, body } = await presence(house.keeper.token);
  const { mediators: open } = await read<{ mediators: { id: string; dutyHours: object[] }[] }>(
    undefined,
    `/public/mediators?division=${community}`,
  );

  assert.deepEqual([turned.status, turned.body.code, said.status], [422, 'roster.hoursTurned', 204]);
  assert.match(String(turned.body.detail), /11:00–09:00/);
  const chen = ranking.ranked.find(({ personId }) => personId === house.chen.personId);
  assert.deepEqual(chen?.dutyHours, everyDay);
  assert.ok(chen?.reasons.some(({ reason, points }) => reason === 'duty' && points >= 4));
  assert.deepEqual([nobodyYet.status, nobodyYet.body], [200, {}]);
  assert.equal(status, 200);
  assert.deepEqual(body.lead, {
    ...{ personId: house.chen.personId, name: '陈调解员', dutyHours: everyDay, away: [] },
  });
  assert.deepEqual(open.find((one) => one.id === id)?.dutyHours, everyDay);
  assert.equal((await presence(wang)).status, 403);
  assert.equal((await presence(house.townKeeper.token)).status, 404);
  assert.equal((await put(house.keeper.token, [])).status, 204);
});

test('from another committee comes whom the level above sends, or whom both parties chose', async () => {
  const { code, wang, shan } = await house.open();
  await house.step(house.keeper.token, code, 'acceptance');
  const across = await read<CandidatesView>(qian.token, `/mediations/${code}/candidates`);
  const lead = house.townMediator.personId;
  const refused = await house.step(house.keeper.token, code, 'assignment', { lead });
  assert.deepEqual([refused.status, refused.body.code], [403, 'mediation.selectedFromAbove']);
  assert.ok(across.isAcross && across.ranked.some(({ personId }) => personId === lead));
  assert.equal((await house.step(qian.token, code, 'assignment', { lead })).status, 201);
  const { mediations } = await read<{ mediations: { code: string }[] }>(house.townMediator.token, '/mediations');
  assert.ok(mediations.some((line) => line.code === code));

  const other = await house.open();
  await house.step(house.keeper.token, other.code, 'acceptance');
  for (const token of [other.wang, other.shan])
    assert.equal((await house.step(token, other.code, 'mediator-choice', { personId: lead })).status, 201);
  assert.equal((await house.step(house.keeper.token, other.code, 'assignment', { lead })).status, 201);
  void [wang, shan];
});

test('a photo is shown as long as she herself agrees, and nobody gives it for her', async () => {
  const { mediators } = await committee();
  const id = mediators.find(({ personId }) => personId === house.chen.personId)?.id;
  const give = (token: string) => putPhoto(token, `/api/v1/mediators/${id}/photo`);
  const shown = async () =>
    (await house.app.inject({ url: `/api/v1/public/mediators/${yunyang}/${id}/photo` })).statusCode;

  assert.equal(await give(house.keeper.token), 403);
  assert.equal(await shown(), 404);
  assert.equal(await give(house.chen.token), 204);
  assert.equal(await shown(), 200);
  assert.equal((await house.ask(house.chen.token, 'DELETE', `/mediators/${id}/photo`)).status, 204);
  assert.equal(await shown(), 404);
});

async function putPhoto(token: string, url: string): Promise<number> {
  const photo = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#884422' } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.append('agrees', 'yes');
  form.append('file', new Blob([new Uint8Array(photo)]), 'chen.jpg');
  const sent = new Request('http://localhost/', { method: 'PUT', body: form });
  const headers = {
    'content-type': sent.headers.get('content-type') ?? '',
    authorization: `Bearer ${token}`,
    'idempotency-key': crypto.randomUUID(),
  };
  const payload = Buffer.from(await sent.arrayBuffer());
  return (await house.app.inject({ method: 'PUT', url, headers, payload })).statusCode;
}

test('a letter of appointment has a number and a code that anybody can check, and is worth nothing once she has left', async () => {
  const { mediators } = await committee();
  const path = `/mediators/${mediators[0]?.id}`;
  const span = { from: '2026-01-01', until: '2028-12-31' };
  const given = await house.ask(house.keeper.token, 'POST', `${path}/letters`, span);
  const { checkCode, number } = given.body as unknown as { checkCode: string; number: string };
  const check = () => read<{ state: string; name: string }>(undefined, `/public/appointments/${checkCode}`);

  assert.match(number, /^（2026）杏家湾人调聘字第1号$/);
  assert.deepEqual([(await check()).state, (await check()).name], ['valid', '陈调解员']);
  const paper = await house.app.inject({
    url: `/api/v1/appointment-letters/${checkCode}`,
    headers: { authorization: `Bearer ${house.keeper.token}` },
  });
  assert.deepEqual([paper.statusCode, paper.body.slice(0, 5)], [200, '%PDF-']);
  const words = textOfPdf(paper.rawPayload).replaceAll(/\s/g, '');
  assert.ok(words.includes('现聘任您为') && !words.includes('作为对其不利的证据'), words);
  const made = `${checkCode.slice(0, 6)}${'0'.repeat(10)}`;
  assert.equal((await house.ask(undefined, 'GET', `/public/appointments/${made}`)).status, 404);
  await house.ask(house.keeper.token, 'PATCH', path, { leftOn: '2026-03-01' });
  assert.equal((await check()).state, 'withdrawn');
});

test('everybody may know who mediates in a place, and nothing of her load, her account or her assessments', async () => {
  await house.ask(house.keeper.token, 'POST', `/committees/${house.keeper.unitId}/mediators`, newcomer);
  const { mediators } = await read<{ mediators: Record<string, unknown>[] }>(
    undefined,
    `/public/mediators?division=${community}`,
  );
  const others = await read<{ mediators: unknown[] }>(undefined, `/public/mediators?division=${yunyang}&field=traffic`);

  assert.ok(mediators.some(({ name }) => name === '罗大嫂'));
  assert.deepEqual(Object.keys(mediators[0] ?? {}).toSorted(), [
    'committee',
    'dutyHours',
    'fields',
    'hasPhoto',
    'id',
    'isAway',
    'kind',
    'languages',
    'name',
  ]);
  assert.deepEqual(others.mediators, []);
});

test('everybody may know that a mediator is away today, and nobody until when', async () => {
  await house.ask(house.keeper.token, 'POST', `/committees/${house.keeper.unitId}/mediators`, newcomer);
  const { mediators } = await committee();
  const id = mediators.find(({ name }) => name === '罗大嫂')?.id ?? '';
  const shown = async () => {
    const open = await read<{ mediators: { id: string; isAway: boolean }[] }>(
      undefined,
      `/public/mediators?division=${community}`,
    );
    return [open.mediators.find((each) => each.id === id)?.isAway, JSON.stringify(open).includes('2099-12-30')];
  };
  const before = await shown();
  const gone = { away: [{ from: '2020-01-01', to: '2099-12-30' }] };
  const { status } = await house.ask(house.keeper.token, 'PATCH', `/mediators/${id}`, gone);

  assert.deepEqual([before, status, await shown()], [[false, false], 204, [true, false]]);
});

test('the county sees which places fall short and which committees are not as the law asks', async () => {
  const list = await read<CommitteeList>(qian.token, '/committees');
  const ours = list.committees.find(({ unitId }) => unitId === house.keeper.unitId);
  const own = await read<CommitteeList>(house.townKeeper.token, '/committees');

  assert.ok(ours?.wanting.includes('committee.size'));
  assert.ok(list.shortfalls.some(({ divisionCode, missing }) => divisionCode === community && missing > 0));
  assert.deepEqual(
    own.committees.map(({ divisionCode }) => divisionCode),
    [shuangjiang],
  );
});

test('a desk shows what waits for a mediator, what was handed on to it, and joint meetings, without a word of the file', async () => {
  const { code } = await house.open();
  await house.step(house.keeper.token, code, 'acceptance');
  const asked = await house.step(house.keeper.token, code, 'meeting-request', { brief: '双方人多，恐起冲突' });
  assert.equal(asked.status, 201, JSON.stringify(asked.body));
  const ofKeeper = await read<CommitteeDesk>(house.keeper.token, '/committee-desk');
  const ofCounty = await read<CommitteeDesk>(qian.token, '/committee-desk');
  const ofOthers = await read<CommitteeDesk>(house.townKeeper.token, '/committee-desk');

  const waiting = ofKeeper.waiting.find((line) => line.code === code);
  assert.ok(waiting?.dueAt !== undefined && waiting.dueAt > waiting.openedAt, 'It says until when.');
  assert.ok(ofCounty.meetings.some((line) => line.code === code && line.called === undefined));
  assert.ok(!JSON.stringify([ofKeeper, ofCounty]).includes('恐起冲突'));
  assert.ok(!ofOthers.waiting.some((line) => line.code === code));
});

test('every change of a roster is an entry of its committee’s ledger, and an administrator reads it', async () => {
  const rows = await house.asOwner<{ type: string; seq: number }>(
    `select type, seq from ledger_entries where subject = 'committee' order by seq`,
  );
  assert.deepEqual(
    rows.map(({ seq }) => seq),
    rows.map((_, at) => at + 1),
  );
  assert.deepEqual(
    new Set(rows.map(({ type }) => type)),
    new Set([
      ...['committee.described', 'committee.mediatorsAdded', 'committee.mediatorChanged', 'committee.letterGiven'],
      ...['committee.photoAgreed', 'committee.photoWithdrawn'],
    ]),
  );
});
