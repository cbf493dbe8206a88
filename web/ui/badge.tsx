import type { ReactNode } from 'react';
import './badge.css';

export type BadgeKind = 'plain' | 'accent' | 'good' | 'warn' | 'bad';

/** A state in a word; its colour only repeats what the word says. */
export function Badge({ kind = 'plain', children }: { kind?: BadgeKind; children: ReactNode }) {
  return <span className={`badge badge-${kind}`}>{children}</span>;
}
