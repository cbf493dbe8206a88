import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { redrawPaper } from './index.ts';
import { inPlainSight, lampPaper, longPaper, pdfOf, streamOf } from './paper.test-support.ts';

/** What nobody may find in a paper that we hand out, however it was written when it came. */
const forbidden =
  /JavaScript|app\.alert|\/JS \(|OpenAction|Launch|cmd\.exe|EmbeddedFile|MZ evil|RichMedia|AcroForm|XFA|SubmitForm|URI|example\.com|TellTale|GoToR/;

async function rewritten(paper: Uint8Array): Promise<string> {
  const { written } = await redrawPaper(paper);
  assert.ok(written);
  const plain = await inPlainSight(written);
  assert.match(plain, /\/Type \/Page\b/);
  assert.match(plain, /Helvetica/);
  return plain;
}

const alert = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
const link = '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.com) >> >>';
const hostile: Readonly<Record<string, Parameters<typeof lampPaper>[0]>> = {
  'a script that runs when it is opened': { catalogue: `/OpenAction ${alert}` },
  'a script whose name is written in signs': {
    catalogue: '/Open#41ction << /S /J#61vaScript /J#53 (app.alert\\(1\\)) >>',
  },
  'a script among its names': {
    catalogue: '/Names << /JavaScript << /Names [(a) 6 0 R] >> >>',
    more: ['<< /S /JavaScript /JS 7 0 R >>', streamOf('', Buffer.from('app.alert(1)'))],
  },
  'a script that runs when a page is turned': { page: `/AA << /O ${alert} >>` },
  'a program that it starts': { catalogue: '/OpenAction << /S /Launch /F (cmd.exe) >>' },
  'a file inside': {
    catalogue: '/Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >>',
    more: [
      '<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>',
      streamOf('/Type /EmbeddedFile', Buffer.from('MZ evil')),
    ],
  },
  'a form with logic': { catalogue: `/AcroForm << /Fields [] /XFA (x) /NeedAppearances true /DR << >> >>` },
  'a link': { page: `/Annots [${link}]` },
  'a film': { page: '/Annots [<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >>]' },
  'a field that sends what is typed': {
    page: '/Annots [<< /Type /Annot /Subtype /Widget /FT /Btn /Rect [0 0 9 9] /A << /S /SubmitForm /F (https://example.com) >> >>]',
  },
  'who wrote it': { trailer: '/Info 6 0 R', more: ['<< /Author (TellTale) /Producer (TellTale) >>'] },
  'where it was written': {
    catalogue: '/Metadata 6 0 R',
    more: [streamOf('/Type /Metadata /Subtype /XML', Buffer.from('<x:xmpmeta>TellTale</x:xmpmeta>'))],
  },
};
for (const [what, parts] of Object.entries(hostile))
  test(`${what} does not stay in a paper; what its page shows does`, async () => {
    const paper = lampPaper(parts);
    const came = paper
      .toString('latin1')
      .replaceAll(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
    assert.match(came, forbidden);

    assert.doesNotMatch(await rewritten(paper), forbidden);
  });

test('a script that hides in packed objects is found as well', async () => {
  const packed = deflateSync(Buffer.from(`6 0 ${alert}`));
  const paper = lampPaper({
    catalogue: '/OpenAction 6 0 R',
    more: ['null', streamOf('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', packed)],
  });

  assert.doesNotMatch(await rewritten(paper), forbidden);
});

test('what hides where readers of PDF do not look is gone: behind it, before it, between its objects', async () => {
  const hidden = 'PK\u0003\u0004<script>MZ evil</script>';
  const paper = Buffer.concat([lampPaper({ more: [] }), Buffer.from(`%${hidden}\n%%EOF\n`)]);

  assert.ok(!(await rewritten(paper)).includes('<script>'));
});

test('where a photo on a page was taken does not stay in it, its pixels do', async () => {
  const exif = { IFD0: { Make: 'TellTale Phone' }, IFD3: { GPSLatitude: '30/1 55/1 0/1', GPSLatitudeRef: 'N' } };
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#c80' } })
    .withExif(exif)
    .jpeg()
    .toBuffer();
  const about = '/Type /XObject /Subtype /Image /Width 40 /Height 30 /ColorSpace /DeviceRGB /BitsPerComponent 8';
  const paper = lampPaper({
    page: '/Thumb 6 0 R /B << /XObject << /I 6 0 R >> >>',
    more: [streamOf(`${about} /Filter /DCTDecode`, photo)],
  });
  const shown = Buffer.from(paper.toString('latin1').replace('/Font <<', '/XObject << /I 6 0 R >> /Font <<'), 'latin1');
  assert.ok(shown.includes('TellTale'));

  const plain = Buffer.from(await rewritten(shown), 'latin1');

  assert.ok(!plain.includes('TellTale') && !plain.includes('Exif'));
  const start = plain.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
  const { width, height } = await sharp(plain.subarray(start)).metadata();
  assert.deepEqual([width, height], [40, 30]);
});

test('a paper that cannot be read, has no page or is locked is refused with the reason', async () => {
  const locked = lampPaper({
    trailer: '/Encrypt 6 0 R /ID [<00> <00>]',
    more: ['<< /Filter /Standard /V 2 /R 3 /P -44 >>'],
  });

  assert.deepEqual(await redrawPaper(locked), { because: 'locked' });
  assert.deepEqual(await redrawPaper(Buffer.from('%PDF-1.7\n%%EOF\n')), { because: 'unreadable' });
  assert.deepEqual(await redrawPaper(pdfOf(['<< /Type /Catalog >>'])), { because: 'unreadable' });
  assert.deepEqual(await redrawPaper(lampPaper().subarray(0, 120)), { because: 'unreadable' });
});

test('a small paper that would unfold into 700 MB never does, and the next is read', {
  timeout: 300_000,
}, async () => {
  const bomb = deflateSync(Buffer.alloc(700_000_000), { level: 1 });
  const paper = lampPaper({ more: ['null', streamOf('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', bomb)] });

  assert.ok(paper.length < 4_000_000);
  const { written, because } = await redrawPaper(paper);
  assert.ok(because === 'unreadable' || (written !== undefined && written.length < 2_000));
  assert.match(await rewritten(lampPaper()), /Helvetica/);
});

test('a long paper keeps all its pages', async () => {
  const plain = await rewritten(await longPaper(120));

  assert.equal(plain.match(/\/Type \/Page\b/g)?.length, 120);
});
