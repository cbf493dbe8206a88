import type { DrawnBlock, DrawnCell, DrawnGrid, PageOf, PaperBlock } from './blocks.ts';

/** What a file knows for the blanks of its papers: words, and lists of which each has blanks of its own. */
export type Filling = { readonly [blank: string]: string | undefined | PageOf | readonly Filling[] };

/** Stands where nothing is known, for a hand to write on. */
export const emptyLine = '＿＿＿＿＿';

const inBraces = /\{([^{}?]*)(\?)?\}/g;

export type FilledPaper = {
  readonly blocks: readonly DrawnBlock[];
  /** Blanks that are needed and not known, in the order in which they stand on the paper. */
  readonly missing: readonly string[];
};

/**
 * The blocks with their blanks filled in. A blank in braces is needed (`{姓名}`); one with a question mark may stay empty
 * (`{电话?}`) and is then a line to write on.
 *
 *     fillPaper([{ kind: 'title', text: '致{姓名}' }], { 姓名: '王秀英' }).blocks // [{ kind: 'title', text: '致王秀英' }]
 */
export function fillPaper(blocks: readonly PaperBlock[], filling: Filling): FilledPaper {
  const missing = new Set<string>();
  const drawn = blocks.flatMap((block) => fillBlock(block, filling, missing));
  return { blocks: drawn, missing: [...missing] };
}

function fillBlock(block: PaperBlock, filling: Filling, missing: Set<string>): DrawnBlock[] {
  if (block.when !== undefined && !isKnown(filling[block.when])) return [];
  if (block.kind === 'grid') return fillGrid(block, filling, missing);
  const each = 'each' in block ? block.each : undefined;
  if (each === undefined) return [fillOne(block, filling, missing)];
  return itemsOf(filling, each).map((item) => fillOne(block, { ...filling, ...item }, missing));
}

function fillGrid(
  { columns, each }: Extract<PaperBlock, { kind: 'grid' }>,
  filling: Filling,
  missing: Set<string>,
): DrawnBlock[] {
  const rows = itemsOf(filling, each).map((item) =>
    columns.map(({ text }) => fillCell(text, { ...filling, ...item }, missing)),
  );
  return [{ kind: 'grid', columns: columns.map(({ name, width }) => ({ name, width })), rows }];
}

/** A cell that is nothing but the blank of a page stays one: which page it is shows when the volume is drawn. */
function fillCell(text: string, filling: Filling, missing: Set<string>): DrawnCell {
  const [blank] = blanksIn(text);
  const value = blank && filling[blank.name];
  return isPage(value) ? value : fillText(text, filling, missing);
}

function isPage(value: Filling[string]): value is PageOf {
  return typeof value === 'object' && 'pageOf' in value;
}

function fillOne(
  block: Exclude<PaperBlock, { kind: 'grid' }>,
  filling: Filling,
  missing: Set<string>,
): Exclude<DrawnBlock, DrawnGrid> {
  const fill = (text: string) => fillText(text, filling, missing);
  switch (block.kind) {
    case 'form':
      return { kind: 'form', rows: block.rows.map((row) => row.map(fill)) };
    case 'seal':
      return { ...block, text: fill(block.text), ...(block.day !== undefined && { day: fill(block.day) }) };
    case 'signature': {
      const { signed, day } = block;
      const hands = {
        ...(signed !== undefined && { signed: fill(signed) }),
        ...(day !== undefined && { day: fill(day) }),
      };
      return { ...block, text: fill(block.text), ...hands, ...handOn(block, filling) };
    }
    case 'space':
    case 'page':
      return block;
    default:
      return { ...block, text: fill(block.text) };
  }
}

/** The picture of her hand, where the line tells of whoever has signed. */
function handOn({ signed = '' }: Extract<PaperBlock, { kind: 'signature' }>, { 签名图: hand }: Filling) {
  return typeof hand === 'string' && blanksIn(signed).some(({ name }) => name === '已签') ? { hand } : {};
}

function fillText(text: string, filling: Filling, missing: Set<string>): string {
  return text.replaceAll(inBraces, (_, name: string, mayBeEmpty?: string) => {
    const value = filling[name];
    if (typeof value === 'string' && value !== '') return value;
    if (mayBeEmpty === undefined) missing.add(name);
    return emptyLine;
  });
}

function itemsOf(filling: Filling, list: string): readonly Filling[] {
  const items = filling[list];
  return Array.isArray(items) ? items : [];
}

function isKnown(value: Filling[string]): boolean {
  return typeof value === 'string' ? value !== '' : Array.isArray(value) && value.length > 0;
}

/** Every blank that stands in a text, and whether it must be filled in. */
export function blanksIn(text: string): { readonly name: string; readonly isNeeded: boolean }[] {
  return [...text.matchAll(inBraces)].map(([, name = '', mark]) => ({ name, isNeeded: mark === undefined }));
}

/** Whether braces stand in a text that belong to no blank. */
export function hasLooseBrace(text: string): boolean {
  return /[{}]/.test(text.replaceAll(inBraces, ''));
}
