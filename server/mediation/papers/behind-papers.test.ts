import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodePDFRawStream, PDFDocument, PDFName, type PDFRawStream, StandardFonts } from '@cantoo/pdf-lib';
import { type DrawnPaper, fillPaper, getPaperForm } from '@linli/domain/mediation';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { textOfPdf } from './pdf-text.test-support.ts';
import { printPaper, printPapers } from './print-paper.ts';

const about = { title: '调解卷宗', author: '双江街道人民调解委员会', at: '2026-12-20T01:00:00.000Z' } as const;
const paper = (text: string): DrawnPaper => ({ name: text, blocks: [{ kind: 'title', text }] });
const record = paper('人民调解记录');
const back = paper('封底');
const sha256 = 'ab'.repeat(32);

async function scanOf(pages: number): Promise<Uint8Array> {
  const scan = await PDFDocument.create();
  const font = await scan.embedFont(StandardFonts.Helvetica);
  for (let page = 0; page < pages; page += 1) scan.addPage([595, 842]).drawText('signed minutes', { font });
  return scan.save();
}

async function print(bytes: Uint8Array): Promise<Buffer> {
  const pdfs = [{ id: 'scan', name: '签名的笔录', behind: 0, sha256, bytes }];
  return Buffer.from(await printPapers({ ...about, papers: [record, back], pdfs }));
}

test('the pages of a PDF that was handed in stand behind their paper, numbered with all others', async () => {
  const printed = await print(await scanOf(2));
  const volume = await PDFDocument.load(printed);
  const drawn = volume.getPages().map((page) => page.node.Resources()?.has(PDFName.of('XObject')) ?? false);
  const text = textOfPdf(printed);

  assert.deepEqual(
    volume.getPages().map((page, at) => drawn[at] && (page.node.normalizedEntries().XObject.keys().length ?? 0) > 0),
    [false, true, true, false],
  );
  assert.ok(text.includes('签名的笔录（第 2 页，共 2 页）') && text.includes('第 4 页　共 4 页'));
  assert.ok((await print(await scanOf(2))).equals(printed));
});

test('a PDF that cannot be opened has a page that says so, with its hash', async () => {
  const printed = await print(new Uint8Array([1, 2, 3]));
  const text = textOfPdf(printed);

  assert.equal((await PDFDocument.load(printed)).getPageCount(), 3);
  assert.ok(text.includes('未装订入本卷') && text.includes(sha256));
});

test('a hand stands on its line, in the PDF and in the Word file, with how it was given and the day', async () => {
  const filling = { 已签: '凭回执码确认', 签署日期: '2026年12月12日', 签名图: 'hand', 称谓: '申请人' };
  const { blocks } = getPaperForm('agreement');
  const lines = blocks.filter((block) => block.kind === 'signature' && block.each === '当事人');
  const signed = { name: '协议', blocks: fillPaper(lines, { 当事人: [filling] }).blocks };
  const white = { width: 900, height: 300, channels: 3, background: '#ffffff' } as const;
  const hands = [{ id: 'hand', bytes: await sharp({ create: white }).jpeg().toBuffer(), width: 900, height: 300 }];
  const pdf = Buffer.from(await printPaper(signed, { ...about, hands }, 'pdf'));
  const bare = Buffer.from(await printPaper(signed, about, 'pdf'));
  const word = unzipSync(await printPaper(signed, { ...about, hands }, 'docx'));

  assert.match(pdf.toString('latin1'), /\/Subtype \/Image/);
  assert.doesNotMatch(bare.toString('latin1'), /\/Subtype \/Image/);
  assert.ok(textOfPdf(pdf).includes('凭回执码确认') && textOfPdf(bare).includes('凭回执码确认'));
  assert.ok(Object.keys(word).some((name) => /^word\/media\/.+\.jpg$/.test(name)));
});

test('a table that goes over pages loses nothing: every page puts back what it changed', async () => {
  const long = '两次大雨后积水倒灌，家具和墙面受损，双方就修复办法和赔偿数额没有达成一致。'.repeat(2);
  const rows = Array.from({ length: 24 }, (_, at) => [`事项${at + 1}`, long]);
  const tall: DrawnPaper = {
    name: '登记表',
    blocks: [
      { kind: 'form', rows },
      { kind: 'signature', text: '登记人' },
    ],
  };
  const printed = await PDFDocument.load(await printPaper(tall, about, 'pdf'));
  const saved = printed.getPages().map((page) => {
    const drawn = printed.context.lookup(page.node.get(PDFName.of('Contents'))) as PDFRawStream;
    const operators = Buffer.from(decodePDFRawStream(drawn).decode()).toString('latin1').split(/\s+/);
    const count = (operator: string) => operators.filter((each) => each === operator).length;
    return count('q') - count('Q');
  });

  assert.ok(saved.length > 2);
  assert.deepEqual(new Set(saved), new Set([0]));
});
