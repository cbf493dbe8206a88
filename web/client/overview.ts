import type { CaseList } from '@linli/domain/cases';
import type {
  CountedQuery,
  OpenOverview,
  Overview,
  OverviewQuery,
  Repeats,
  Trend,
  TrendQuery,
} from '@linli/domain/oversight';
import { get } from './api.ts';

/** The numbers of a place inside the post's own, over the cases registered in a span. */
export function getOverview(asked: OverviewQuery): Promise<Overview> {
  return get('/oversight/overview', asked);
}

/** What is open there at this moment, whenever it was registered. */
export function getOpen(division: string): Promise<OpenOverview> {
  return get('/oversight/open', { division });
}

export function getTrend(asked: TrendQuery): Promise<Trend> {
  return get('/oversight/trend', asked);
}

export function listRepeats(asked: OverviewQuery): Promise<Repeats> {
  return get('/oversight/repeats', asked);
}

/** The cases behind a number. */
export function listCounted(asked: CountedQuery): Promise<CaseList> {
  return get('/oversight/cases', asked);
}
