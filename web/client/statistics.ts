import type { PublicStatistics, PublicStatisticsQuery } from '@linli/domain/oversight';
import { get } from './api.ts';

/** What is told of a place and a quarter, the same to everybody. */
export function getStatistics(query: PublicStatisticsQuery): Promise<PublicStatistics> {
  return get('/public/statistics', query);
}
