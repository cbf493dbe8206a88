import type { Mark, Sheet } from './sheet.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const typed = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** What Excel takes in the head of a page. */
const longestHead = 240;

/** Everything of the file but the table itself, by the name of each part. */
export function partsOf({ title, mark }: Sheet): Readonly<Record<string, string>> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const relations = (list: string) =>
    `${declaration}<Relationships xmlns="${packaged}/relationships">${list}</Relationships>`;
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('/xl/workbook.xml', `${typed}.sheet.main+xml`)}${override('/xl/worksheets/sheet1.xml', `${typed}.worksheet+xml`)}${override('/xl/styles.xml', `${typed}.styles+xml`)}${override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`,
    '_rels/.rels': relations(
      relation('rId1', `${office}/officeDocument`, 'xl/workbook.xml') +
        relation('rId2', `${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    ),
    'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(mark.author)}</dc:creator><dc:description>${escaped(mark.line)}</dc:description><cp:keywords>${mark.id}</cp:keywords><dcterms:created xsi:type="dcterms:W3CDTF">${mark.madeAt}</dcterms:created></cp:coreProperties>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(title.slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', `${office}/worksheet`, 'worksheets/sheet1.xml') +
        relation('rId2', `${office}/styles`, 'styles.xml'),
    ),
    'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" quotePrefix="1"/></cellXfs></styleSheet>`,
  };
}

export function sheetStart({ columns }: Sheet): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
}

export function sheetEnd({ line, id }: Mark): string {
  // A single & begins an instruction in the head of a page.
  const head = escaped(line.slice(0, longestHead).replaceAll('&', '&&'));
  return `</sheetData><pageSetup orientation="landscape"/><headerFooter><oddHeader>&amp;C${head}</oddHeader><oddFooter>&amp;L${id}&amp;R&amp;P/&amp;N</oddFooter></headerFooter></worksheet>`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot hold is written by its number, as Excel does, and what only looks so is told apart. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? '')
    .replaceAll(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (isWritable(sign) ? sign : numberOf(sign)));
}

/** A carriage return would be read back as a line feed. */
function isWritable(sign: string): boolean {
  return sign === '\t' || sign === '\n';
}

function numberOf(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
