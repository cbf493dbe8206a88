import { readdir, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const leastBytes = 1_000;
const packers: Record<string, (bytes: Buffer) => Promise<Buffer>> = {
  // 9 of 11: a twentieth larger, and a build that takes two seconds longer, not twenty.
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** Every built file beside itself as it travels, packed once here and not at every request. The server finds them there. */
export function packAssets(): Plugin {
  let folder = '';
  return {
    name: 'linli-pack-assets',
    apply: 'build',
    configResolved(config) {
      folder = `${config.build.outDir}/assets`;
    },
    async closeBundle() {
      const names = (await readdir(folder)).filter((name) => /\.(m?js|css|svg)$/.test(name));
      await Promise.all(names.map((name) => pack(`${folder}/${name}`)));
    },
  };
}

async function pack(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < leastBytes) return;
  for (const [ending, packed] of Object.entries(packers)) await writeFile(`${path}.${ending}`, await packed(bytes));
}
