import type { CountedQuery } from '@linli/domain/oversight';
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { useSession } from '../parts/identity/session-gate.tsx';
import { beginOfLastDays } from './days.ts';

export const spans = [7, 30, 90] as const;
export type Span = (typeof spans)[number];

/** What the page is asked, in its address: so that it can be sent to somebody, and "back" goes where one came from. */
export type Asked = {
  division: string;
  span: Span;
  from: string;
  /** The span of the same length just before. */
  before: { from: string; to: string };
};

export function useAsked(): Asked {
  const { post } = useSession();
  const [search] = useSearchParams();
  const division = search.get('division') ?? post.divisionCode;
  const span = spans.find((one) => String(one) === search.get('days')) ?? 30;
  const from = beginOfLastDays(span, Date.now());
  return useMemo(
    () => ({ division, span, from, before: { from: daysBefore(from, span), to: from } }),
    [division, span, from],
  );
}

/** The address of this page asked something else. */
export function askedAddress({ division, span }: Pick<Asked, 'division' | 'span'>): string {
  return `/?${new URLSearchParams({ division, days: String(span) })}`;
}

/** The same of the page of mediation. */
export function mediationAddress({ division, span }: Pick<Asked, 'division' | 'span'>): string {
  return `/mediation?${new URLSearchParams({ division, days: String(span) })}`;
}

/** The address of the cases behind a number; `asked` leads back. */
export function behind(title: string, query: CountedQuery, asked: Asked): string {
  const given = Object.entries(query).map(([name, value]) => [name, String(value)]);
  return `/behind?${new URLSearchParams([['title', title], ['back', askedAddress(asked)], ...given])}`;
}

function daysBefore(instant: string, days: number): string {
  return new Date(Date.parse(instant) - days * 86_400_000).toISOString();
}
