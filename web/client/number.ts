import type { Language } from './locale.ts';

/** 1,234; above ten thousand in Chinese 1.2 万. */
export function count(value: number, language: Language): string {
  if (language === 'zh-CN' && Math.abs(value) >= 10_000) return `${trim(value / 10_000)} 万`;
  return value.toLocaleString('en-US');
}

/** 93.4%; a dash where nothing was counted, so that "none yet" never reads as "all failed". */
export function rate(part: number, whole: number): string {
  if (whole === 0) return '—';
  return `${trim((100 * part) / whole)}%`;
}

function trim(value: number): string {
  return (Math.round(value * 10) / 10).toString();
}
