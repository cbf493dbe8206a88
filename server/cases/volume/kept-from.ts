import { type Instant, type LocalDate, localDateOf } from '@linli/domain/kernel';

/** Periods run from the first day of the year after. */
export function keptFrom(sealedAt: Instant): LocalDate {
  return `${Number(localDateOf(sealedAt).slice(0, 4)) + 1}-01-01`;
}
