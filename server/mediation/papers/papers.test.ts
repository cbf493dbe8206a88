import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DrawnPaper, PaperList } from '@linli/domain/mediation';
import { strFromU8, unzipSync } from 'fflate';
import { agreement, type Opened, openTestCommittees, type TestCommittees } from '../testing.ts';
import { drawDocx } from './draw-docx.ts';
import { textOfPdf } from './pdf-text.test-support.ts';

let town: TestCommittees;
before(async () => {
  town = await openTestCommittees();
});
after(() => town.close());

async function take(token: string, code: string, name: string, body: object = {}) {
  const answer = await town.step(token, code, name, body);
  assert.equal(answer.status, 201, `${name}: ${JSON.stringify(answer.body)}`);
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

async function drafted(): Promise<Opened> {
  const opened = await mediated();
  await take(town.chen.token, opened.code, 'draft', agreement);
  await take(opened.wang, opened.code, 'signature', { paper: 'agreement', number: 1 });
  return opened;
}

async function print(token: string, code: string, file: string) {
  const response = await town.app.inject({
    url: `/api/v1/mediations/${code}/papers/${file}`,
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: response.statusCode, bytes: response.rawPayload, headers: response.headers, body: response.body };
}

function wordsOfDocx(bytes: Buffer): { text: string; files: string[] } {
  const files = unzipSync(bytes);
  const parts = ['word/document.xml', ...Object.keys(files).filter((name) => /footer\d*\.xml$/.test(name))];
  const text = parts.map((name) => strFromU8(files[name] as Uint8Array).replaceAll(/<[^>]+>/g, '')).join('\n');
  return { text, files: Object.keys(files) };
}

async function list(token: string, code: string): Promise<PaperList['papers']> {
  const { body } = await town.ask(token, 'GET', `/mediations/${code}/papers`);
  return (body as unknown as PaperList).papers;
}

test('an agreement is a Word file and a PDF with the same words, its number, and the sentence about evidence', async () => {
  const { code } = await drafted();
  const [word, pdf] = await Promise.all(
    ['agreement.docx', 'agreement.pdf'].map((file) => print(town.chen.token, code, file)),
  );

  assert.deepEqual([word?.status, pdf?.status], [200, 200]);
  const texts = [wordsOfDocx(word?.bytes as Buffer).text, textOfPdf(pdf?.bytes as Buffer)];
  for (const text of texts.map((each) => each.replaceAll(/\s/g, ''))) {
    for (const words of ['人民调解协议书', '李大山砌墙压沟', '被申请人李大山向申请人王秀英支付人民币2000.00元'])
      assert.ok(text.includes(words), words);
    for (const words of ['（2026）陈调解员的单位人调字第', '土家族', '13800000001', '凭回执码确认', '调委会印章'])
      assert.ok(text.includes(words), words);
    assert.ok(text.includes('不得在仲裁、诉讼等其他程序中作为对其不利的证据'));
  }
  assert.match(String(word?.headers['content-disposition']), /attachment; filename="\d{20}-agreement\.docx"/);
  assert.equal(pdf?.headers['content-type'], 'application/pdf');
});

test('a party prints her agreement, and on it nothing of the other that is not hers to know', async () => {
  const { code, shan } = await drafted();
  const { status, bytes } = await print(shan, code, 'agreement.docx');
  const { text } = wordsOfDocx(bytes);

  assert.equal(status, 200);
  assert.ok(text.includes('李大山砌墙压沟'));
  assert.ok(!/13800000001|土家族/.test(text));
});

test('what is not there yet, or not for her, is refused in words', async () => {
  const { code, wang } = await mediated();
  const [early, closing, unknown, stranger] = await Promise.all([
    print(wang, code, 'agreement.pdf'),
    print(wang, code, 'closing.pdf'),
    print(town.chen.token, code, 'ghost.pdf'),
    print(town.lin.token, code, 'application.pdf'),
  ]);

  assert.deepEqual([early?.status, JSON.parse(early?.body ?? '').code], [409, 'paper.notYet']);
  assert.deepEqual([closing?.status, JSON.parse(closing?.body ?? '').code], [404, 'paper.notFound']);
  assert.deepEqual([unknown?.status, JSON.parse(unknown?.body ?? '').code], [404, 'paper.notFound']);
  assert.equal(stranger?.status, 404);
});

test('the list of a party has her papers, that of the staff all of them, and says what each waits for', async () => {
  const { code, wang } = await drafted();
  const [hers, theirs] = await Promise.all([list(wang, code), list(town.keeper.token, code)]);

  assert.ok(hers.some(({ paper, waitsFor }) => paper === 'agreement' && waitsFor === undefined));
  assert.ok(hers.every(({ paper }) => !['identity', 'investigation', 'closing', 'cover'].includes(paper)));
  assert.equal(theirs.find(({ paper }) => paper === 'mediationRecord')?.waitsFor, 'session');
  assert.ok(theirs.some(({ paper }) => paper === 'backCover'));
});

test('a separate talk stands on no paper, and staff who print one are written down', async () => {
  const { code, wang } = await drafted();
  await take(town.chen.token, code, 'caucus', { party: 1, notes: '她愿意少要五百' });
  const { papers } = { papers: (await list(town.chen.token, code)).filter(({ waitsFor }) => waitsFor === undefined) };
  const before = await openings(wang, code);
  for (const { paper, number, missing } of papers.filter(({ missing }) => missing.length === 0)) {
    const { bytes } = await print(town.chen.token, code, `${paper}${number === undefined ? '' : `-${number}`}.docx`);
    assert.ok(!wordsOfDocx(bytes).text.includes('少要五百'), `${paper} ${missing}`);
  }

  const printed = papers.filter(({ missing }) => missing.length === 0).length;
  assert.ok(printed >= 8);
  assert.equal(await openings(wang, code), before + printed);
});

test('the contents on a paper of its own list every paper that there is, with the page left to write', async () => {
  const { code } = await drafted();
  const { bytes } = await print(town.chen.token, code, 'toc.docx');
  const { text } = wordsOfDocx(bytes);

  for (const name of ['当事人权利义务告知书', '人民调解受理登记表', '人民调解协议书'])
    assert.ok(text.includes(name), name);
  assert.ok(!/封底|人民调解记录|＿/.test(text));
});

test('in a Word file the next paper begins a page without a line of its own, and a table stands off the seal', async () => {
  const drawn: DrawnPaper = {
    name: '聘书',
    blocks: [
      { kind: 'paragraph', text: '特发此证。' },
      { kind: 'seal', text: '（调委会印章）' },
      { kind: 'form', rows: [['校验码', '7K3M']] },
      { kind: 'page' },
      { kind: 'title', text: '移送函' },
      { kind: 'seal', text: '（调委会印章）' },
    ],
  };
  const bytes = Buffer.from(await drawDocx(drawn, { author: '调委会' }));
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array);
  const lineAfter = [...xml.matchAll(/<\/w:tbl><w:p>.*?w:line="(\d+)"/g)].map(([, line]) => Number(line));

  assert.ok(xml.includes('<w:pageBreakBefore/>') && !xml.includes('w:type="page"'));
  assert.deepEqual(lineAfter, [200, 160, 20]);
});

test('in a Word file a row of a form goes whole to the next page, unless it is longer than a page', async () => {
  const rows = [
    ['被申请人', '示例建材有限公司'],
    ['单位或住址', '双江街道工业路3号，'.repeat(20)],
    ['纠纷简要情况', '两次大雨后积水倒灌。'.repeat(120)],
  ];
  const bytes = await drawDocx({ name: '登记表', blocks: [{ kind: 'form', rows }] }, { author: '调委会' });
  const xml = strFromU8(unzipSync(Buffer.from(bytes))['word/document.xml'] as Uint8Array);

  assert.deepEqual(
    xml.match(/<w:tr>.*?<\/w:tr>/g)?.map((row) => row.includes('<w:cantSplit/>')),
    [true, true, false],
  );
});

async function openings(token: string, code: string): Promise<number> {
  const { body } = await town.ask(token, 'GET', `/mediations/${code}/openings`);
  return (body as unknown as { openings: unknown[] }).openings.length;
}

test('words from outside neither break a Word file nor run out of the page', async () => {
  const hostile = `<w:t>&amp; 𠮷 \u202e ${'a'.repeat(300)} {姓名}`;
  const { code } = await town.open({ facts: hostile });
  const [word, pdf] = await Promise.all(
    ['application.docx', 'application.pdf'].map((file) => print(town.keeper.token, code, file)),
  );

  assert.deepEqual([word?.status, pdf?.status], [200, 200]);
  const { text } = wordsOfDocx(word?.bytes as Buffer);
  assert.ok(text.includes('&lt;w:t&gt;&amp;amp;') && text.includes('{姓名}') && text.includes('𠮷'));
});
