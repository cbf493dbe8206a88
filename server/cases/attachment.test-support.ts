import sharp from 'sharp';
import { lampPaper } from '../files/paper.test-support.ts';
import { community, type TestCounty } from './testing.ts';

export type Part = { name: string; content: string | Buffer; fileName?: string };

const boundary = 'a-lamp-at-the-bridge';

/** A form as a browser sends it, part by part. */
export function formOf(parts: readonly Part[]): { payload: Buffer; headers: { 'content-type': string } } {
  const chunks = parts.flatMap(({ name, content, fileName }) => {
    const file = fileName === undefined ? '' : `; filename="${fileName}"\r\ncontent-type: application/octet-stream`;
    return [`--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n`, content, '\r\n'];
  });
  const payload = Buffer.concat([...chunks, `--${boundary}--\r\n`].map((chunk) => Buffer.from(chunk)));
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}

/** Uploads one file as somebody, or as nobody in particular. */
export async function upload(
  county: TestCounty,
  content: Buffer,
  {
    token,
    key = crypto.randomUUID(),
    fileName = 'photo.jpg',
  }: { token?: string; key?: string; fileName?: string } = {},
) {
  return sendForm(
    county,
    [
      { name: 'divisionCode', content: community },
      { name: 'file', content, fileName },
    ],
    { token, key },
  );
}

export async function sendForm(
  county: TestCounty,
  parts: readonly Part[],
  { token, key = crypto.randomUUID() }: { token?: string; key?: string } = {},
) {
  const { payload, headers } = formOf(parts);
  const asWhom = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return county.app.inject({
    method: 'POST',
    url: '/api/v1/attachments',
    headers: { ...headers, ...asWhom, 'idempotency-key': key },
    payload,
  });
}

export function photo(width = 640, height = 480): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const;
  return sharp({ create: { width, height, channels: 3, background: '#c80', noise } })
    .withExif({ IFD0: { Make: 'TellTale Phone' } })
    .jpeg()
    .toBuffer();
}

export const paper = lampPaper();
