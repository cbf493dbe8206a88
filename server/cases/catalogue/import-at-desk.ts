import { actorRef } from '@linli/domain/cases';
import type { Actor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../../database/index.ts';
import { refused } from '../../http/index.ts';
import { importCatalogue } from '../import-catalogue.ts';
import { loadRulebook } from '../rulebook.ts';

type Asked = { content: unknown; validFrom?: string; replaces?: string };

/** Imports what was looked at: not over a catalogue that came meanwhile, and nothing of one that has a fault. */
export async function importAtDesk(tx: Transaction, asked: Asked, actor: Actor, now: Instant) {
  const validFrom = beginsAt(asked.validFrom, now);
  const before = await loadRulebook(tx, validFrom);
  if (before?.version !== asked.replaces)
    throw refused('catalogue.stale', { values: { version: before?.version ?? '' } });
  const report = await importCatalogue(tx, asked.content, validFrom, now, actorRef(actor));
  if (report.imported) return { version: report.version, validFrom };
  const [first] = report.problems;
  throw refused('catalogue.wrong', {
    field: 'content',
    values: { count: report.problems.length, path: first?.path ?? '' },
  });
}

/** Rules hold from now on or later: what was decided by older ones stays decided. */
export function beginsAt(validFrom: string | undefined, now: Instant): Instant {
  const wanted = validFrom === undefined ? now : new Date(validFrom).toISOString();
  if (wanted < now) throw refused('rule.beginsInThePast', { field: 'validFrom' });
  return wanted;
}
