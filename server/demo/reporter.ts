import type { Category, ReporterInput } from '@linli/domain/cases';
import { personName } from './person-name.ts';

/** Who reports: most give a name, some only a number, some nothing; the more confidential the matter, the more nothing. */
export function drawReporter(random: () => number, category: Category): ReporterInput | undefined {
  const anonymousShare = category.sensitivity === 'confidential' ? 0.45 : 0.12;
  if (random() < anonymousShare) return undefined;
  const phone = fictitiousPhone(random);
  return random() < 0.15 ? { phone } : { name: personName(random), phone };
}

/** No Chinese mobile number begins with 100, so nobody is ever called by accident. */
export function fictitiousPhone(random: () => number): string {
  return `1000000${String(Math.floor(random() * 10_000)).padStart(4, '0')}`;
}
