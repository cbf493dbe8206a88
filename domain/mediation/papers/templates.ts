import { type Refusal, refuse } from '../../kernel/index.ts';
import type { PaperBlock } from './blocks.ts';
import { fileBlanks, fileLists } from './file-on-paper.ts';
import { blanksIn, hasLooseBrace } from './filling.ts';
import { getPaperForm, type PaperCode } from './forms.ts';
import { handBlanks } from './hands.ts';
import { partyBlanks, partyFacts } from './parties-on-paper.ts';

/** What may stand in braces on a form: blanks of the file, and lists with blanks of their own. */
export type PaperBlanks = {
  readonly blanks: readonly string[];
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Those that must stand on it, whatever else is changed. */
  readonly needed: readonly string[];
};

export function blanksOf(paper: PaperCode): PaperBlanks {
  const { blanks = [], lists = {}, facts, blocks } = getPaperForm(paper);
  const ofParty = [...partyBlanks, ...handBlanks, ...facts.flatMap((fact) => partyFacts[fact])];
  return {
    blanks: [...fileBlanks, ...blanks],
    lists: {
      ...{ 当事人: ofParty, 申请人: ofParty, 被申请人: ofParty },
      ...fileLists,
      人民调解员: [...fileLists.人民调解员, ...handBlanks],
      ...lists,
    },
    needed: neededIn(blocks),
  };
}

/**
 * Why a form may not be changed to these blocks: a blank or a list that no file knows, a brace that is left over, a blank that
 * the ministry's form has and this one lost, or no place to sign or to seal any more. Names what is wrong.
 */
export function checkPaperBlocks(paper: PaperCode, blocks: readonly PaperBlock[]): Refusal | undefined {
  const known = blanksOf(paper);
  for (const [at, block] of blocks.entries()) {
    const no = checkBlock(block, known, at + 1);
    if (no !== undefined) return no;
  }
  const there = new Set(blocks.flatMap(textsOf).flatMap((text) => blanksIn(text).map(({ name }) => name)));
  const lost = known.needed.find((name) => !there.has(name));
  if (lost !== undefined) return refuse('paper.blankLost', { field: 'blocks', values: { blank: lost } });
  const kinds = (of: readonly PaperBlock[]) => new Set(of.map(({ kind }) => kind));
  const wanted = (['title', 'signature', 'seal'] as const).filter((kind) =>
    kinds(getPaperForm(paper).blocks).has(kind),
  );
  const gone = wanted.find((kind) => !kinds(blocks).has(kind));
  return gone && refuse('paper.placeLost', { field: 'blocks', values: { place: gone } });
}

function checkBlock(block: PaperBlock, { blanks, lists }: PaperBlanks, line: number): Refusal | undefined {
  const list = 'each' in block ? block.each : undefined;
  const ofList = list === undefined ? [] : lists[list];
  if (ofList === undefined) return refuse('paper.listUnknown', { field: 'blocks', values: { list: list ?? '', line } });
  const { when } = block;
  if (when !== undefined && !blanks.includes(when) && lists[when] === undefined)
    return refuse('paper.blankUnknown', { field: 'blocks', values: { blank: when, line } });
  for (const text of textsOf(block)) {
    const unknown = blanksIn(text).find(({ name }) => !blanks.includes(name) && !ofList.includes(name));
    if (unknown !== undefined)
      return refuse('paper.blankUnknown', { field: 'blocks', values: { blank: unknown.name, line } });
    if (hasLooseBrace(text)) return refuse('paper.braceOpen', { field: 'blocks', values: { line } });
  }
  return undefined;
}

function neededIn(blocks: readonly PaperBlock[]): string[] {
  const all = blocks
    .filter(({ when }) => when === undefined)
    .flatMap(textsOf)
    .flatMap(blanksIn);
  return [...new Set(all.filter(({ isNeeded }) => isNeeded).map(({ name }) => name))];
}

function textsOf(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'form':
      return block.rows.flat();
    case 'grid':
      return block.columns.flatMap(({ name, text }) => [name, text]);
    case 'seal':
      return [block.text, block.day ?? ''];
    case 'signature':
      return [block.text, block.signed ?? '', block.day ?? ''];
    case 'space':
    case 'page':
      return [];
    default:
      return [block.text];
  }
}
