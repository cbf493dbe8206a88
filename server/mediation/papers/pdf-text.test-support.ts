import { inflateSync } from 'node:zlib';

/**
 * The words of a PDF as our printer writes it, for tests to look for: each font says in its ToUnicode map which letter a glyph is.
 * No reader of other people's PDF.
 */
export function textOfPdf(bytes: Buffer): string {
  const objects = objectsOf(bytes);
  const fonts = new Map<string, Map<number, string>>();
  for (const { head } of objects.values())
    for (const [, name = '', number = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+)/.exec(objects.get(Number(number))?.head ?? '')?.[1];
      if (map !== undefined) fonts.set(name, unicodeOf(objects.get(Number(map))?.stream ?? ''));
    }
  if (fonts.size === 0) throw new Error('No font of this PDF says what its letters are');
  const pages = [...objects.values()].filter(({ stream }) => /\bBT\b/.test(stream));
  return pages.map(({ stream }) => wordsOf(stream, fonts)).join('\n');
}

type Found = { readonly head: string; readonly stream: string };

function objectsOf(bytes: Buffer): Map<number, Found> {
  const text = bytes.toString('latin1');
  const objects = new Map<number, Found>();
  for (const match of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const body = match[2] ?? '';
    const at = body.indexOf('stream\n');
    const head = at < 0 ? body : body.slice(0, at);
    objects.set(Number(match[1]), { head, stream: at < 0 ? '' : inflated(head, body.slice(at + 7)) });
  }
  return objects;
}

function inflated(head: string, data: string): string {
  if (!head.includes('/FlateDecode')) return data;
  try {
    return inflateSync(Buffer.from(data.replace(/\nendstream\s*$/, ''), 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}

function unicodeOf(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, from = '', , list = ''] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi)) {
    const first = Number.parseInt(from, 16);
    // A glyph may be several letters: ff in a hash is one.
    for (const [at, code] of [...list.matchAll(/<([^>]*)>/g)].entries())
      letters.set(
        first + at,
        Buffer.from((code[1] ?? '').replaceAll(' ', ''), 'hex')
          .swap16()
          .toString('utf16le'),
      );
  }
  return letters;
}

function wordsOf(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> | undefined;
  let words = '';
  for (const [, name, hex] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name);
    for (const glyph of hex?.match(/.{4}/g) ?? []) words += font?.get(Number.parseInt(glyph, 16)) ?? '';
  }
  return words;
}
