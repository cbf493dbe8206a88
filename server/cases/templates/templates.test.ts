import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestCounty, type TestCounty } from '../testing.ts';

type Template = { id: string; step: string; name: string; words: string; isOwn: boolean };

let county: TestCounty;
before(async () => {
  county = await openTestCounty();
});
after(() => county.close());

const done = { step: 'resolution', name: '路灯修好', words: '{类别}已修好，请您看看。', isOfCounty: false };

async function templatesOf(token: string, step = 'resolution'): Promise<Template[]> {
  const { body } = await county.ask(token, 'GET', '/word-templates');
  return (body as unknown as { templates: Template[] }).templates.filter((one) => one.step === step);
}

async function add(token: string, template: object) {
  const { status, body } = await county.ask(token, 'POST', '/word-templates', template);
  return { status, code: body.code, id: (body as unknown as Template).id };
}

test('before anybody has written one, templates that come with the house are there', async () => {
  assert.ok((await templatesOf(county.sun.token)).length > 0);
});

test('what the centre’s lead writes is for the centre, or for every unit of the county', async () => {
  await add(county.qian.token, done);
  await add(county.qian.token, { ...done, name: '全县用', isOfCounty: true });

  const names = async (token: string) => (await templatesOf(token)).map(({ name }) => name);
  assert.deepEqual((await names(county.zhao.token)).toSorted(), ['全县用', '路灯修好'].toSorted());
  assert.deepEqual(await names(county.sun.token), ['全县用']);
});

test('a blank that no case fills in is refused: nobody is to be sent braces', async () => {
  const { status, code } = await add(county.qian.token, { ...done, words: '{姓名}您好' });

  assert.deepEqual([status, code], [422, 'template.blankUnknown']);
});

test('operators and handlers use templates and do not write them', async () => {
  assert.equal((await add(county.zhao.token, done)).status, 403);
  assert.equal((await add(county.sun.token, done)).status, 403);
  assert.equal((await county.ask(undefined, 'GET', '/word-templates')).status, 401);
});

test('a template is removed by its own unit alone', async () => {
  const { id } = await add(county.qian.token, { ...done, name: '要删', isOfCounty: true });
  const township = await county.appoint({
    name: '汤主任',
    username: 'tang',
    role: 'supervisor',
    divisionCode: '500235001',
    unitDivisionCode: '500235001',
  });

  assert.equal((await county.ask(township.token, 'DELETE', `/word-templates/${id}`)).status, 404);
  assert.equal((await add(township.token, { ...done, isOfCounty: true })).status, 403);
  assert.equal((await county.ask(county.qian.token, 'DELETE', `/word-templates/${id}`)).status, 200);
});

test('an administrator looks after what all units use, and not after the words of one unit', async () => {
  const wu = await county.appoint({
    name: '吴立新',
    username: 'wulixin',
    role: 'administrator',
    divisionCode: '500235',
    unitDivisionCode: '500235',
  });
  const ofCentre = await add(county.qian.token, { ...done, name: '中心写给全县', isOfCounty: true });
  const ownOfCentre = await add(county.qian.token, { ...done, name: '中心自己的' });

  assert.equal((await add(wu.token, { ...done, name: '管理员写给全县', isOfCounty: true })).status, 201);
  const { status, code } = await add(wu.token, done);
  assert.deepEqual([status, code], [422, 'template.ofNoUnit']);
  assert.ok((await templatesOf(county.sun.token)).some(({ name }) => name === '管理员写给全县'));
  const seen = await templatesOf(wu.token);
  assert.equal(seen.find(({ id }) => id === ofCentre.id)?.isOwn, true);
  assert.ok(seen.every(({ id }) => id !== ownOfCentre.id));
  assert.equal((await county.ask(wu.token, 'DELETE', `/word-templates/${ownOfCentre.id}`)).status, 404);
  assert.equal((await county.ask(wu.token, 'DELETE', `/word-templates/${ofCentre.id}`)).status, 200);
});
