// Draws the icons of the installed app from the mark of the house: `node tools/draw-icons.ts`, after web/static/favicon.svg has
// changed. Android cuts the maskable one to any form, so that its mark keeps to the middle and its ground goes to the edge.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { root } from './root.ts';

const mark = await readFile(join(root, 'web/static/favicon.svg'), 'utf8');
const enamel = '#14549f';
const inset = (part: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="${enamel}"/>` +
  `<g transform="translate(${32 * (1 - part)} ${32 * (1 - part)}) scale(${part})">${mark.replace(/<\/?svg[^>]*>/g, '')}</g></svg>`;

const icons: [string, string, number][] = [
  ['icon-192', mark, 192],
  ['icon-512', mark, 512],
  ['maskable-512', inset(0.78), 512],
  // iOS rounds the corners by itself and shows transparent ones black.
  ['apple-180', inset(1), 180],
];
for (const [name, svg, size] of icons)
  await sharp(Buffer.from(svg), { density: (72 * size) / 64 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toFile(join(root, `web/static/icons/${name}.png`));
