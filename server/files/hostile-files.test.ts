import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { type PictureType, recognizeMedia, redrawPicture } from './index.ts';
import { lampPaper } from './paper.test-support.ts';

const square = sharp({ create: { width: 16, height: 16, channels: 3, background: '#c80' } });
const gif = await square.clone().gif().toBuffer();
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const zip = Buffer.concat([
  Buffer.from('PK\u0003\u0004', 'latin1'),
  Buffer.alloc(26),
  Buffer.from('PK\u0005\u0006', 'latin1'),
  Buffer.alloc(18),
]);

/** Files of kinds that we do not take, each as such a file begins. */
const refusedKinds: Readonly<Record<string, Buffer>> = {
  'a drawing with a script': Buffer.from(svg),
  'a drawing behind a declaration': Buffer.from(`<?xml version="1.0"?>\n<!DOCTYPE svg>\n${svg}`),
  'a packed drawing': gzipSync(svg),
  'a web page': Buffer.from('<!doctype html><script>alert(1)</script>'),
  'a page that begins with spaces': Buffer.from('\n\n   <html><body onload=alert(1)>'),
  'a page in another writing': Buffer.from('\ufeff<html>', 'utf16le'),
  'a program for printers': Buffer.from('%!PS-Adobe-3.0 EPSF-3.0\n(/etc/passwd) (r) file'),
  'a program for pictures': Buffer.from('push graphic-context\nimage over 0,0 0,0 "|id"\npop graphic-context'),
  'a TIFF': await square.clone().tiff().toBuffer(),
  'an icon': Buffer.from('00000100010010100000010020006804000016000000', 'hex'),
  'a BMP': Buffer.from('424d3600000000000000360000002800000001000000', 'hex'),
  'a GIF': gif,
  'a GIF that is an archive as well': Buffer.concat([gif, zip]),
  'a HEIC': Buffer.from('0000001866747970686569630000000068656963', 'hex'),
  'an archive': zip,
  'a document of an office program': Buffer.concat([zip, Buffer.from('word/document.xml')]),
  'a program': Buffer.from('MZ\u0090\0'),
  'a program of Linux': Buffer.from('\u007fELF\u0002\u0001\u0001', 'latin1'),
  'a film': Buffer.from('000000186674797069736f6d0000020069736f6d', 'hex'),
  'a paper behind a page': Buffer.concat([Buffer.from('<html>'), lampPaper()]),
  'a paper with an archive behind it': Buffer.concat([lampPaper(), zip]),
  'a paper with a page behind it': Buffer.concat([lampPaper(), Buffer.from('<script>alert(1)</script>')]),
  'a paper in capital letters': Buffer.from(lampPaper().toString('latin1').replace('%PDF', '%pdf'), 'latin1'),
};
for (const [what, bytes] of Object.entries(refusedKinds))
  test(`${what} is no kind of file that we take`, async () => {
    assert.equal(await recognizeMedia(bytes), undefined);
  });

test('none of them is read either where it claims to be a photo', async () => {
  for (const [what, bytes] of Object.entries(refusedKinds))
    assert.deepEqual(await redrawPicture({ bytes, longest: 100, type: 'image/jpeg' }), { because: 'unreadable' }, what);
});

const hidden = '<script>alert(1)</script>PK\u0003\u0004';
const note = Buffer.concat([Buffer.from([0xff, 0xfe, 0, hidden.length + 2]), Buffer.from(hidden, 'latin1')]);
const jpeg = await square.clone().jpeg().toBuffer();
const frames = sharp({ create: { width: 16, height: 48, channels: 3, background: '#c80', pageHeight: 16 } });

/** Files that are photos and something else besides: they are taken, and the rest of them is gone. */
const doubles: Readonly<Record<string, [PictureType, Buffer]>> = {
  'a page in the note of a photo': ['image/jpeg', Buffer.concat([jpeg.subarray(0, 2), note, jpeg.subarray(2)])],
  'a page behind a photo': ['image/jpeg', Buffer.concat([jpeg, Buffer.from(hidden, 'latin1')])],
  'an archive behind a PNG': ['image/png', Buffer.concat([await square.clone().png().toBuffer(), zip])],
  'words inside a PNG': [
    'image/png',
    await square
      .clone()
      .withExif({ IFD0: { ImageDescription: hidden, Copyright: 'TellTale' } })
      .png()
      .toBuffer(),
  ],
  'words inside a WebP': [
    'image/webp',
    await square.clone().withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">TellTale</x:xmpmeta>`).webp().toBuffer(),
  ],
  'further pictures behind the first': ['image/webp', await frames.clone().webp({ loop: 0 }).toBuffer()],
};
for (const [what, [type, bytes]] of Object.entries(doubles))
  test(`${what} does not come through`, async () => {
    assert.equal(await recognizeMedia(bytes), type);

    const { drawn } = await redrawPicture({ bytes, type, longest: 100 });

    assert.ok(drawn);
    assert.deepEqual([drawn.width, drawn.height], [16, 16]);
    const { exif, xmp, iptc, icc, comments, pages = 1 } = await sharp(drawn.bytes).metadata();
    assert.deepEqual(
      [exif, xmp, iptc, icc, comments, pages],
      [undefined, undefined, undefined, undefined, undefined, 1],
    );
    assert.ok(!Buffer.from(drawn.bytes).includes('PK\u0003\u0004'));
    assert.doesNotMatch(Buffer.from(drawn.bytes).toString('latin1'), /script|TellTale|xmpmeta|ANMF|Exif/);
  });
