import { type DrawnBlock, emptyLine } from '@linli/domain/mediation';

export function isToWrite(text: string | undefined): boolean {
  return text === undefined || text === emptyLine;
}

/** The lines of what somebody wrote, empty ones left out. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length === 0 ? [''] : lines;
}

/**
 * The blocks in runs that stay on one page: signatures and the seal with the words above them, for nobody is to sign on a page
 * without words. A run that is too long for that is none.
 */
export function runsOf(blocks: readonly DrawnBlock[]): DrawnBlock[][] {
  const runs: DrawnBlock[][] = [];
  let isBehindHands = false;
  for (const block of blocks) {
    const last = runs.at(-1);
    const above = last?.at(-1);
    const isHand = block.kind === 'signature' || block.kind === 'seal';
    const isUnder = isHand && (isBehindHands || (above !== undefined && isShortParagraph(above)));
    if (last !== undefined && isUnder && last.length < mostTogether) last.push(block);
    else runs.push([block]);
    isBehindHands = isHand;
  }
  return runs;
}

const mostTogether = 10;

function isShortParagraph(block: DrawnBlock): boolean {
  return block.kind === 'paragraph' && block.text.length < 240;
}
