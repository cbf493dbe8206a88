import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { getPaperForm, type PaperBlock, type PaperTemplateDetail } from '@linli/domain/mediation';
import type { Appointed } from '../../identity/testing.ts';
import { openTestCommittees, type TestCommittees } from '../testing.ts';
import { textOfPdf } from './pdf-text.test-support.ts';

let town: TestCommittees;
let wu: Appointed;
before(async () => {
  town = await openTestCommittees();
  wu = await town.appoint({
    ...{ name: '吴立新', username: 'wu', role: 'administrator' },
    ...{ divisionCode: '500235', unitDivisionCode: '500235' },
  });
});
after(() => town.close());

const house = [...getPaperForm('application').blocks];
const line: PaperBlock = { kind: 'paragraph', text: '本县格式，依据县司法局通知。' };

const change = (token: string, blocks: readonly PaperBlock[], after = 0) =>
  town.ask(token, 'POST', '/paper-templates/application/versions', { blocks, after, note: '按县格式' });

async function detail(token: string, paper = 'application'): Promise<PaperTemplateDetail> {
  const { status, body } = await town.ask(token, 'GET', `/paper-templates/${paper}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body as unknown as PaperTemplateDetail;
}

async function pdf(method: 'GET' | 'POST', token: string, path: string, payload?: object) {
  const response = await town.app.inject({
    ...{ method, url: `/api/v1${path}`, payload },
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: response.statusCode, bytes: response.rawPayload, body: response.body };
}

const shown = (preview: string) => textOfPdf(Buffer.from(JSON.parse(preview).pdf, 'base64'));

test('an administrator sees a form before anybody prints it, changes it, and it is printed so from then on', async () => {
  const changed = [...house, line];
  const preview = await pdf('POST', wu.token, '/paper-templates/application/previews', { blocks: changed });
  const answer = await change(wu.token, changed);
  const { code, wang } = await town.open();
  const printed = await pdf('GET', wang, `/mediations/${code}/papers/application.pdf`);

  assert.equal(preview.status, 200, preview.body.slice(0, 200));
  assert.ok(shown(preview.body).includes('王示例') && shown(preview.body).includes('本县格式'));
  assert.equal(answer.status, 201);
  assert.ok(textOfPdf(printed.bytes).includes('本县格式'));
  const { version, versions, changedBy } = await detail(wu.token);
  assert.deepEqual([version, versions.length, changedBy], [1, 1, '吴立新']);
  const acts = await town.asOwner<{ body: { note: string } }>(
    `select body from ledger_entries where type = 'paperTemplate.changed'`,
  );
  assert.equal(acts[0]?.body.note, '按县格式');
});

test('whoever changes a form that another changed meanwhile looks again', async () => {
  const { version } = await detail(wu.token);
  const stale = await change(wu.token, house, version + 1);

  assert.deepEqual([stale.status, stale.body.code], [409, 'paper.stale']);
});

test('a blank that no file has is refused by name, in a preview as well as in a change', async () => {
  const blocks = [...house, { kind: 'paragraph', text: '开户行：{开户行}' } as const];
  const { version } = await detail(wu.token);
  const changed = await change(wu.token, blocks, version);
  const preview = await pdf('POST', wu.token, '/paper-templates/application/previews', { blocks });

  assert.deepEqual([changed.status, changed.body.code], [422, 'paper.blankUnknown']);
  assert.match(String(changed.body.detail), /开户行/);
  assert.equal(JSON.parse(preview.body).code, 'paper.blankUnknown');
});

test('a form keeps what the ministry asks of it', async () => {
  const { version } = await detail(wu.token);
  const without = house.filter((block) => !JSON.stringify(block).includes('{纠纷事实}'));
  const lost = await change(wu.token, without, version);
  const unsigned = await change(
    wu.token,
    house.filter(({ kind }) => kind !== 'signature'),
    version,
  );

  assert.deepEqual([lost.body.code, unsigned.body.code], ['paper.blankLost', 'paper.placeLost']);
});

test('forms are changed by who administers the county, and by nobody else', async () => {
  const township = await town.appoint({
    ...{ name: '镇管理员', username: 'tw', role: 'administrator' },
    ...{ divisionCode: '500235001', unitDivisionCode: '500235001' },
  });

  assert.equal((await change(town.chen.token, house)).status, 403);
  assert.equal((await town.ask(town.keeper.token, 'GET', '/paper-templates')).status, 403);
  assert.equal((await change(township.token, house)).status, 403);
});

test('every form that comes with the house can be previewed', async () => {
  const { body } = await town.ask(wu.token, 'GET', '/paper-templates');
  const { templates } = body as unknown as { templates: { paper: string; name: string }[] };
  const empty: string[] = [];
  for (const { paper, name } of templates) {
    const { houseBlocks } = await detail(wu.token, paper);
    const { status, body: preview } = await pdf('POST', wu.token, `/paper-templates/${paper}/previews`, {
      blocks: houseBlocks,
    });
    if (status !== 200 || !shown(preview).includes('第 1 页')) empty.push(name);
  }

  assert.equal(templates.length, 20);
  assert.deepEqual(empty, []);
});
