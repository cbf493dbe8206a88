import type { PaperBlock } from '@linli/domain/mediation';

/** A block while somebody writes in it: its words as lines, however unfinished. */
export type WrittenBlock = { readonly key: number; readonly was: PaperBlock; readonly text: string };
export type BlockKind = PaperBlock['kind'];

const bar = '｜';
/** Stands for a new line inside a cell. */
const turn = '↵';

export function written(block: PaperBlock, key: number): WrittenBlock {
  return { key, was: block, text: linesOf(block) };
}

/** The words of a block in lines: a row of a form is a line, its cells apart by ｜; of a list the share of its width is the third. */
function linesOf(block: PaperBlock): string {
  switch (block.kind) {
    case 'form':
      return block.rows.map((row) => row.map(inOneLine).join(bar)).join('\n');
    case 'grid':
      return block.columns.map(({ name, text, width }) => [name, inOneLine(text), width].join(bar)).join('\n');
    case 'space':
      return String(block.lines);
    case 'page':
      return '';
    default:
      return block.text;
  }
}

/** The block that these lines say; undefined where they say none. */
export function blockFrom({ was, text }: WrittenBlock): PaperBlock | undefined {
  switch (was.kind) {
    case 'form': {
      const rows = filledLines(text).map((line) => line.split(bar).map(inLines));
      return rows.length > 0 && rows.every(isRow) ? { ...was, rows } : undefined;
    }
    case 'grid': {
      const columns = filledLines(text).map((line) => {
        const [name = '', words = '', width = ''] = line.split(bar);
        return { name, text: inLines(words), width: Number(width) };
      });
      return columns.length > 0 && columns.every(({ width }) => width >= 1 && width <= 100)
        ? { ...was, columns }
        : undefined;
    }
    case 'space': {
      const lines = Number(text);
      return Number.isInteger(lines) && lines >= 1 && lines <= 20 ? { ...was, lines } : undefined;
    }
    case 'page':
      return was;
    default:
      return text.trim() === '' ? undefined : { ...was, text };
  }
}

export function newBlock(kind: BlockKind, list: string): PaperBlock {
  switch (kind) {
    case 'form':
      return { kind, rows: [['＿＿', '＿＿']] };
    case 'grid':
      return { kind, each: list, columns: [{ name: '序号', text: '{序号}', width: 10 }] };
    case 'space':
      return { kind, lines: 1 };
    case 'page':
      return { kind };
    default:
      return { kind, text: '＿＿' };
  }
}

/** Of which list a block is repeated. */
export function listOf(block: WrittenBlock | undefined): string | undefined {
  return block !== undefined && 'each' in block.was ? block.was.each : undefined;
}

function filledLines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** Two cells, or two pairs. */
function isRow(cells: readonly string[]): boolean {
  return cells.length === 2 || cells.length === 4;
}

function inOneLine(text: string): string {
  return text.replaceAll('\n', turn);
}

function inLines(text: string): string {
  return text.replaceAll(turn, '\n');
}
