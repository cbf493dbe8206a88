import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import { openSync } from 'fontkit';
import pdfmake from 'pdfmake';
import { visibleTexts, workOn } from '../../../files/index.ts';
import { definitionOf } from './definition.ts';
import { orderPaper } from './order-paper.ts';
import { layouts } from './page.ts';
import type { PrintJob } from './print-volume.ts';

const require = createRequire(import.meta.url);
const normal = require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const bold = require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf');
const fontFolder = dirname(dirname(normal)) + sep;

pdfmake.setFonts({ NotoSansSC: { normal, bold } });
pdfmake.addTableLayouts(layouts);
// Nothing that stands in a report makes the printer read another file or ask another server.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fontFolder));

const font = openSync(normal);
const known = new Map<number, boolean>();

workOn<PrintJob, Uint8Array>(async (job) => {
  if ('order' in job) return pdfmake.createPdf(orderPaper(visibleTexts(job.order, hasCharacter))).getBuffer();
  const { volume, pictures } = job;
  const images = Object.fromEntries(
    pictures.map(({ id, bytes }) => [id, `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`]),
  );
  return pdfmake.createPdf(definitionOf(visibleTexts(volume, hasCharacter), images)).getBuffer();
});

function hasCharacter(codePoint: number): boolean {
  const remembered = known.get(codePoint);
  if (remembered !== undefined) return remembered;
  const has = font.hasGlyphForCodePoint(codePoint);
  known.set(codePoint, has);
  return has;
}
