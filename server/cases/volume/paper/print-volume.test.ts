import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Case } from '@linli/domain/cases';
import sharp from 'sharp';
import type { FileStore } from '../../../files/index.ts';
import type { ListedAttachment } from '../../attachment-store.ts';
import { sampleVolume } from '../sample-volume.test-support.ts';
import type { Volume } from '../volume.ts';
import { printVolume } from './print-volume.ts';

const photo = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#c80' } })
  .webp()
  .toBuffer();
const files: FileStore = { put: async () => {}, get: async () => photo, remove: async () => {}, sweep: async () => 0 };
const print = async (volume: Volume, listed: readonly ListedAttachment[] = []) =>
  Buffer.from(await printVolume(volume, listed, files)).toString('latin1');
const pagesOf = (pdf: string) => pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
const withWords = (words: string): Volume => {
  const volume = sampleVolume();
  return { ...volume, case: { ...volume.case, words } as Case };
};

test('a volume is a PDF for the archive, with its fonts inside', async () => {
  const pdf = await print(sampleVolume());

  assert.match(pdf, /^%PDF-1\.7/);
  assert.match(pdf, /<pdfaid:part>2<\/pdfaid:part>/);
  assert.match(pdf, /\/FontFile2/);
  assert.equal(pagesOf(pdf), 7);
  assert.ok(pdf.length < 200_000, `${pdf.length} bytes`);
});

test('a cover is one leaf, however long the title and the names of places', async () => {
  const volume = sampleVolume();
  const long = '凤鸣镇清江村村民委员会第二网格生活噪声诉求办理案卷'.repeat(2);
  const head = { ...volume.head, title: long, placeName: long, sealedBy: `${long.slice(0, 38)}中心` };

  assert.equal(pagesOf(await print({ ...volume, head })), pagesOf(await print(volume)));
});

test('the longest report, in whatever letters, is printed on as many pages as it needs', async () => {
  const usual = pagesOf(await print(sampleVolume()));
  const hostile = [
    'a'.repeat(4000),
    '𠮷'.repeat(2000),
    '😀\u202e\u0000العربية\u200b'.repeat(200),
    '长'.repeat(4000),
    '{"text":1}\n'.repeat(400),
  ];

  for (const words of hostile) assert.ok(pagesOf(await print(withWords(words))) > usual, words.slice(0, 9));
});

test('pictures are printed with the volume, also those of a kind that PDF does not know', async () => {
  const volume = sampleVolume();
  const named = { id: '00000000-0000-7000-c000-000000000001', sha256: 'a'.repeat(64), mediaType: 'image/webp' };
  const listed = {
    ...named,
    location: 'x',
    byteCount: photo.length,
    width: 1600,
    height: 1200,
    uploadedAt: '2026-03-02T01:00:00.000Z',
  };

  const pdf = await print({ ...volume, attachments: [named] }, [listed]);

  assert.match(pdf, /\/Subtype \/Image/);
  assert.match(pdf, /\/Width 1000/);
});
