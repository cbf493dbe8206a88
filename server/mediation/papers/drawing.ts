import { type DrawnBlock, emptyLine } from '@linli/domain/mediation';
import { lineHeight, sheet, textWidth, type } from './page-layout.ts';

export function isToWrite(text: string | undefined): boolean {
  return text === undefined || text === emptyLine;
}

/** The lines of what somebody wrote, empty ones left out. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length === 0 ? [''] : lines;
}

/**
 * The blocks in runs that stay on one page: a heading with what begins under it, and signatures and the seal with the words above
 * them, for nobody is to sign on a page without words. More hands than a page holds go on over it, three at least: a seal alone
 * on a page would vouch for nothing.
 */
export function runsOf(blocks: readonly DrawnBlock[]): DrawnBlock[][] {
  const runs: DrawnBlock[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    const above = last?.at(-1);
    if (last === undefined || above === undefined || !staysUnder(block, above)) runs.push([block]);
    else if (heightOf([...last, block]) <= pageHeight) last.push(block);
    else runs.push([...(isHand(above) ? last.splice(-2) : []), block]);
  }
  return runs;
}

/** In points, with a line to spare. */
const pageHeight = ((sheet.height - sheet.top - sheet.bottom) / 25.4) * 72 - lineHeight;

/** About how high blocks are, rather too high than too low, in points. */
function heightOf(blocks: readonly DrawnBlock[]): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'paragraph' ? wordsHeight(block.text) : high(block)), 0);
}

function high(block: DrawnBlock): number {
  if (block.kind === 'signature') return block.hand === undefined ? 37 : 47;
  if (block.kind === 'seal') return 146;
  return block.kind === 'form' || block.kind === 'grid' ? 220 : lineHeight;
}

function wordsHeight(text: string): number {
  const inLine = Math.floor(((textWidth / 25.4) * 72) / type.words);
  return linesOf(text).reduce((sum, line) => sum + Math.ceil((line.length + 2) / inLine) * lineHeight, 0);
}

function staysUnder(block: DrawnBlock, above: DrawnBlock): boolean {
  // The day under the hands.
  if (block.kind === 'paragraph' && block.at === 'right') return isHand(above) || isLeadingOn(above);
  if (isHand(block)) return isHand(above) || (above.kind === 'paragraph' && isShort(above));
  return isLeadingOn(above) && (block.kind === 'grid' || isShort(block));
}

export function isHand({ kind }: DrawnBlock): boolean {
  return kind === 'signature' || kind === 'seal';
}

/** A heading, and a line of a word or two: 此致. */
function isLeadingOn(block: DrawnBlock): boolean {
  return block.kind === 'heading' || (block.kind === 'paragraph' && block.text.length < 4);
}

function isShort(block: DrawnBlock): boolean {
  if (block.kind === 'paragraph') return block.text.length < 240;
  return (block.kind === 'form' || block.kind === 'grid') && JSON.stringify(block).length < 700;
}
