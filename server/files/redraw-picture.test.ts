import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { recognizeMedia, redrawPicture } from './index.ts';

const lamp = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#c80', noise: { type: 'gaussian', mean: 128, sigma: 20 } },
  });
const asJpeg = (bytes: Uint8Array, longest = 2560) =>
  redrawPicture({ bytes, longest, type: 'image/jpeg', thumbnail: 320 });
const drawn = async (answer: ReturnType<typeof redrawPicture>) => {
  const { drawn } = await answer;
  assert.ok(drawn);
  return drawn;
};

test('where and when a photo was taken does not stay in it', async () => {
  const exif = { IFD0: { Make: 'TellTale Phone' }, IFD3: { GPSLatitude: '30/1 55/1 0/1', GPSLatitudeRef: 'N' } };
  const photo = await lamp(640, 480)
    .withExif(exif)
    .withIccProfile('p3')
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
    .jpeg()
    .toBuffer();
  assert.ok(photo.includes('TellTale'));

  const { bytes } = await drawn(asJpeg(photo));

  const { exif: kept, xmp, icc, iptc } = await sharp(bytes).metadata();
  assert.deepEqual([kept, xmp, icc, iptc], [undefined, undefined, undefined, undefined]);
  assert.ok(!Buffer.from(bytes).includes('TellTale'));
});

test('a photo taken with the phone on its side is shown upright', async () => {
  const sideways = await lamp(600, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer();

  const { width, height } = await drawn(asJpeg(sideways));

  assert.deepEqual([width, height], [400, 600]);
});

test('a large photo becomes smaller, a small one keeps its size, and each has a small picture beside it', async () => {
  const large = await drawn(asJpeg(await lamp(4000, 3000).jpeg().toBuffer()));
  const small = await drawn(asJpeg(await lamp(100, 80).jpeg().toBuffer()));

  assert.deepEqual([large.width, large.height, small.width, small.height], [2560, 1920, 100, 80]);
  const thumbnail = await sharp(large.thumbnail).metadata();
  assert.deepEqual([thumbnail.format, thumbnail.width, thumbnail.height], ['webp', 320, 240]);
});

test('a page or an archive hidden behind a photo is gone', async () => {
  const photo = await lamp(64, 64).jpeg().toBuffer();

  const { bytes } = await drawn(asJpeg(Buffer.concat([photo, Buffer.from('<script>alert(1)</script>PK\u0003\u0004')])));

  assert.ok(!Buffer.from(bytes).includes('<script>'));
  assert.ok(!Buffer.from(bytes).includes('PK\u0003\u0004'));
});

test('AVIF, which many phones cannot show, becomes JPEG', async () => {
  const avif = await lamp(64, 64).avif({ effort: 0 }).toBuffer();
  assert.equal(await recognizeMedia(avif), 'image/avif');

  const { mediaType, bytes } = await drawn(redrawPicture({ bytes: avif, longest: 2560, type: 'image/avif' }));

  assert.equal(mediaType, 'image/jpeg');
  assert.equal(await recognizeMedia(bytes), 'image/jpeg');
});

test('a photo that was cut off on its way is not accepted as half a photo', async () => {
  const photo = await lamp(640, 480).jpeg().toBuffer();

  assert.deepEqual(await asJpeg(photo.subarray(0, photo.length / 2)), { because: 'unreadable' });
  assert.deepEqual(await asJpeg(photo.subarray(0, 24)), { because: 'unreadable' });
});

test('a small file that would unfold into a huge picture is refused before it does', async () => {
  const bomb = pngOf(60_000, 60_000);

  const answer = await redrawPicture({ bytes: bomb, longest: 2560, type: 'image/png' });

  assert.ok(bomb.length < 1000);
  assert.deepEqual(answer, { because: 'tooManyPixels' });
});

test('after a file that cannot be read the next photo is drawn as usual', async () => {
  const photo = await lamp(64, 64).jpeg().toBuffer();

  const answers = await Promise.all([
    asJpeg(Buffer.from('no photo')),
    asJpeg(photo),
    asJpeg(photo.subarray(0, 99)),
    asJpeg(photo),
  ]);

  assert.deepEqual(
    answers.map(({ drawn }) => drawn !== undefined),
    [false, true, false, true],
  );
});

test('a drawing is read by nothing that may load other files', async () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="/etc/passwd"/></svg>',
  );

  assert.equal(await recognizeMedia(svg), undefined);
  assert.deepEqual(await asJpeg(svg), { because: 'unreadable' });
});

test('what a file is, its bytes say', async () => {
  const pdf = '%PDF-1.7\n1 0 obj\nendobj\nstartxref\n0\n%%EOF\n';
  const known = (text: string) => recognizeMedia(Buffer.from(text, 'latin1'));

  assert.equal(await known(pdf), 'application/pdf');
  assert.equal(await known(`<html>${pdf}`), undefined);
  assert.equal(await known(`${pdf}<script>alert(1)</script>`), undefined);
  assert.equal(await known(`${pdf.slice(0, -6)}PK\u0005\u0006${'\0'.repeat(16)}\u0006\0%%EOF\n`), undefined);
  assert.equal(await known('<!doctype html><p>%PDF-1.7'), undefined);
  assert.equal(await known('GIF89a\u0001\0\u0001\0\0\0\0;'), undefined);
  assert.equal(await known('PK\u0003\u0004'), undefined);
  assert.equal(await known(''), undefined);
});

/** A PNG that says how large it is and holds one empty row. */
function pngOf(width: number, height: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, content: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), content]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(content.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([head, body, check]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.alloc(width * 3 + 1))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
