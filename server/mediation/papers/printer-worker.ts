import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import { notEvidenceElsewhere } from '@linli/domain/mediation';
import { openSync } from 'fontkit';
import pdfmake, { type Content, type DocumentDefinition } from 'pdfmake';
import { visibleTexts, workOn } from '../../files/index.ts';
import { contentOf, paperLayouts } from './draw-pdf.ts';
import { sheet, textWidth, type } from './page-layout.ts';
import type { PaperJob, PrintedScan } from './print-paper.ts';

const require = createRequire(import.meta.url);
const normal = require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');
const bold = require.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf');
const fontFolder = dirname(dirname(normal)) + sep;

pdfmake.setFonts({ NotoSerifSC: { normal, bold } });
pdfmake.addTableLayouts(paperLayouts);
// Nothing that stands in a file makes the printer read another file or ask another server.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fontFolder));

const font = openSync(normal);
const known = new Map<number, boolean>();
const mm = 72 / 25.4;

workOn<PaperJob, Uint8Array>(async ({ scans = [], ...job }) => {
  const visible = scans.map(({ bytes, ...scan }) => ({ ...visibleTexts(scan, hasCharacter), bytes }));
  return pdfmake.createPdf(definitionOf({ ...visibleTexts(job, hasCharacter), scans: visible })).getBuffer();
});

function definitionOf({ papers, scans = [], title, author, at, foot }: PaperJob): DocumentDefinition {
  const images = Object.fromEntries(
    scans.map(({ id, bytes }) => [id, `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`]),
  );
  return {
    version: '1.7',
    subset: 'PDF/A-2b',
    language: 'zh-CN',
    displayTitle: true,
    pageSize: 'A4',
    pageMargins: [sheet.left * mm, sheet.top * mm, sheet.right * mm, sheet.bottom * mm],
    info: {
      title,
      author,
      creator: 'Linli 邻里',
      producer: 'Linli 邻里',
      creationDate: new Date(at),
    },
    defaultStyle: { font: 'NotoSerifSC', fontSize: type.words },
    styles: {},
    images,
    footer: (page, pages) => ({
      stack: [
        { text: notEvidenceElsewhere, fontSize: type.note, color: '#444444' },
        { text: `第 ${page} 页　共 ${pages} 页`, fontSize: type.pages, alignment: 'center', margin: [0, 6, 0, 0] },
        ...(foot === undefined
          ? []
          : [{ text: foot, fontSize: 7, color: '#666666', alignment: 'center' as const, margin: 2 }]),
      ],
      margin: [sheet.left * mm, 22, sheet.right * mm, 0],
    }),
    content: papers.flatMap((paper, index) => {
      const content = contentOf(paper, `paper-${index}`, index > 0);
      return [...content, ...scans.filter(({ behind }) => behind === index).map(scanOf)];
    }),
  };
}

/** A scan behind the paper that it belongs to, as large as the page lets it be. */
function scanOf({ id, name }: PrintedScan): Content {
  return {
    stack: [
      { text: name, fontSize: type.table, margin: [0, 0, 0, 6] },
      { image: id, fit: [textWidth * mm, (sheet.height - sheet.top - sheet.bottom - 12) * mm], alignment: 'center' },
    ],
    pageBreak: 'before',
  };
}

function hasCharacter(codePoint: number): boolean {
  const remembered = known.get(codePoint);
  if (remembered !== undefined) return remembered;
  const has = font.hasGlyphForCodePoint(codePoint);
  known.set(codePoint, has);
  return has;
}
