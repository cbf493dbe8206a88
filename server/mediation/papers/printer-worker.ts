import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import { type DrawnPaper, notEvidenceElsewhere } from '@linli/domain/mediation';
import { openSync } from 'fontkit';
import pdfmake, { type Content, type DocumentDefinition } from 'pdfmake';
import { visibleTexts, workOn } from '../../files/index.ts';
import { contentOf, paperLayouts } from './draw-pdf.ts';
import { sheet, textWidth, type } from './page-layout.ts';
import { type FreePlace, fillPlaces, type OpenedPdf, openPdf } from './pages-of-pdfs.ts';
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

workOn<PaperJob, Uint8Array>(async ({ scans = [], pdfs = [], hands = [], ...job }) => {
  const visible = scans.map(({ bytes, ...scan }) => ({ ...visibleTexts(scan, hasCharacter), bytes }));
  const opened = await Promise.all(
    pdfs.map(({ bytes, ...pdf }) => openPdf({ ...visibleTexts(pdf, hasCharacter), bytes })),
  );
  const places = new Map<string, FreePlace>();
  const definition = definitionOf({ ...visibleTexts(job, hasCharacter), scans: visible, hands }, opened, places);
  return fillPlaces(await pdfmake.createPdf(definition).getBuffer(), [...places.values()], frame);
});

const isOutside = ({ isOutsideFiles }: DrawnPaper) => isOutsideFiles === true;

type VisibleJob = Omit<PaperJob, 'pdfs'>;

function definitionOf(
  { papers, scans = [], hands = [], title, author, at, foot }: VisibleJob,
  pdfs: readonly OpenedPdf[],
  places: Map<string, FreePlace>,
): DocumentDefinition {
  const images = Object.fromEntries(
    [...scans, ...hands].map(({ id, bytes }) => [
      id,
      `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`,
    ]),
  );
  const handIds = new Set(hands.map(({ id }) => id));
  const free = new Map(
    pdfs.flatMap((of, number) =>
      Array.from({ length: of.pages }, (_, at) => [placeName(number, at), { of, at }] as const),
    ),
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
        { text: papers.every(isOutside) ? ' ' : notEvidenceElsewhere, fontSize: type.note, color: '#444444' },
        { text: `第 ${page} 页　共 ${pages} 页`, fontSize: type.pages, alignment: 'center', margin: [0, 6, 0, 0] },
        ...(foot === undefined
          ? []
          : [{ text: foot, fontSize: 7, color: '#666666', alignment: 'center' as const, margin: 2 }]),
      ],
      margin: [sheet.left * mm, 22, sheet.right * mm, 0],
    }),
    // Asked of every block as it lies at last: so it is known on which page the places for the pages of PDFs came to lie.
    pageBreakBefore: ({ id, startPosition }) => {
      const place = free.get(id ?? '');
      if (place !== undefined) places.set(id ?? '', { ...place, page: startPosition.pageNumber });
      return false;
    },
    content: papers.flatMap((paper, index) => {
      const content = contentOf(paper, { id: `paper-${index}`, startsPage: index > 0, hands: handIds });
      const behind = pdfs.flatMap((pdf, number) => (pdf.behind === index ? pagesFor(pdf, number) : []));
      return [...content, ...scans.filter((scan) => scan.behind === index).map(scanOf), ...behind];
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

/** Under the name of the file, which is one line. */
const frame = {
  left: sheet.left * mm,
  bottom: sheet.bottom * mm,
  width: textWidth * mm,
  height: (sheet.height - sheet.top - sheet.bottom - 10) * mm,
};

function placeName(pdf: number, at: number): string {
  return `pdf-${pdf}-${at}`;
}

/** A page for each page of a PDF, or one that says why there are none. */
function pagesFor(pdf: OpenedPdf, number: number): Content[] {
  if (pdf.pages === 0)
    return [
      {
        stack: [
          { text: pdf.name, fontSize: type.words, bold: true, margin: [0, 0, 0, 12] },
          { text: notOpened, fontSize: type.signature, margin: [0, 0, 0, 8] },
          { text: `校验值 SHA-256　${pdf.sha256}`, fontSize: type.table, wordBreak: 'break-all' },
        ],
        pageBreak: 'before',
      },
    ];
  // Of a block that itself breaks the page pdfmake does not ask: so an empty one before it does.
  return Array.from({ length: pdf.pages }, (_, at): Content[] => [
    { text: '', fontSize: 0.1, pageBreak: 'before' },
    {
      text: oneLine(pdf.pages > 1 ? `${pdf.name}（第 ${at + 1} 页，共 ${pdf.pages} 页）` : pdf.name),
      id: placeName(number, at),
      fontSize: type.table,
    },
  ]).flat();
}

const notOpened = '该附件为PDF文件，因加密、损坏或者页数过多，未装订入本卷，原件随卷另存。可凭下列校验值核对原件。';

/** What is longer would push the page of the PDF out of its place. */
function oneLine(name: string): string {
  return name.length > 34 ? `${name.slice(0, 33)}…` : name;
}

function hasCharacter(codePoint: number): boolean {
  const remembered = known.get(codePoint);
  if (remembered !== undefined) return remembered;
  const has = font.hasGlyphForCodePoint(codePoint);
  known.set(codePoint, has);
  return has;
}
