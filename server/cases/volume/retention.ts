import type { Case } from '@linli/domain/cases';
import { type Instant, type LocalDate, localDateOf } from '@linli/domain/kernel';

export const retentions = ['permanent', '30years', '10years'] as const;
export type Retention = (typeof retentions)[number];

/**
 * How long a volume is kept. 《机关文件材料归档范围和文书档案保管期限规定》（国家档案局令第8号）art. 6 knows 永久 and 定期, the latter
 * 30 or 10 years; art. 12 leaves the table to each office. Ours: permanent where it was under listed supervision or needed
 * a ruling on jurisdiction, 30 years where it was handled, 10 years where it ended before (declined, withdrawn, merged,
 * transferred).
 */
export function retentionOf(found: Case): Retention {
  const isWeighty = found.supervisions.some(({ listed }) => listed) || found.ruling !== undefined;
  if (isWeighty) return 'permanent';
  return found.resolution === undefined ? '10years' : '30years';
}

/**
 * How many years a class of record is kept; what is not named is kept for ever. How to reach somebody is wanted as long as
 * she may bring an action about what was done: three years (民法典 art. 188).
 */
export const keepYears = { contact: 3, '30years': 30, '10years': 10 } as const;

/** Periods run from the first day of the year after. */
export function keptFrom(sealedAt: Instant): LocalDate {
  return `${Number(localDateOf(sealedAt).slice(0, 4)) + 1}-01-01`;
}
