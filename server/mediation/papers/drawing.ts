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
 * The blocks in runs that stay on one page: a heading with what begins under it, and signatures and the seal with the words above
 * them, for nobody is to sign on a page without words. A run that is too long for that is none.
 */
export function runsOf(blocks: readonly DrawnBlock[]): DrawnBlock[][] {
  const runs: DrawnBlock[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    const above = last?.at(-1);
    if (last !== undefined && above !== undefined && staysUnder(block, above) && last.length < mostTogether)
      last.push(block);
    else runs.push([block]);
  }
  return runs;
}

const mostTogether = 10;

function staysUnder(block: DrawnBlock, above: DrawnBlock): boolean {
  if (isHand(block)) return isHand(above) || (above.kind === 'paragraph' && isShort(above));
  return isLeadingOn(above) && isShort(block);
}

function isHand({ kind }: DrawnBlock): boolean {
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
