/** What can be probed, as the promise lists it. */
export const kinds = [
  'item',
  'list',
  'count',
  'facet',
  'search',
  'export',
  'stream',
  'file',
  'error',
  'table',
  'write',
] as const;
export type Kind = (typeof kinds)[number];

/** Something that must never be seen, or that was refused to whom it is open: enough to ask it again. */
export type Finding = {
  readonly what: 'leak' | 'lock';
  readonly act: string;
  readonly asker: string;
  readonly object: string;
  readonly said: string;
};

type Counts = { probes: number; refusals: number; controls: number };

export type Tally = {
  readonly counts: Readonly<Record<Kind, Counts>>;
  readonly findings: readonly Finding[];
  /** One request, or one question to a table, judged by the oracle. */
  readonly count: (kind: Kind, role: 'open' | 'refusal' | 'control') => void;
  readonly report: (finding: Finding) => void;
  readonly total: () => number;
};

export function openTally(): Tally {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, { probes: 0, refusals: 0, controls: 0 }]));
  const findings: Finding[] = [];
  return {
    counts: counts as Record<Kind, Counts>,
    findings,
    count: (kind, role) => {
      const of = counts[kind] as Counts;
      of.probes += 1;
      if (role === 'refusal') of.refusals += 1;
      if (role === 'control') of.controls += 1;
    },
    report: (finding) => {
      findings.push(finding);
    },
    total: () => kinds.reduce((sum, kind) => sum + (counts[kind]?.probes ?? 0), 0),
  };
}
