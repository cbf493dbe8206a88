export { sumInWords } from '@linli/domain/mediation';

/** `2,000.50` of 200050 fen. */
export function yuanOf(fen: number): string {
  const yuan = Math.floor(fen / 100).toLocaleString('en-US');
  return fen % 100 === 0 ? yuan : `${yuan}.${String(fen % 100).padStart(2, '0')}`;
}

/** Typed yuan as fen, without a rounding on the way; undefined where it is no sum. */
export function fenFrom(typed: string): number | undefined {
  const found = /^(\d{1,12})(?:[.．](\d{1,2}))?$/.exec(typed.replaceAll(/[\s,，元¥￥]/g, ''));
  if (!found) return undefined;
  const fen = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return fen > 0 ? fen : undefined;
}
