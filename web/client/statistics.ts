import type { PublicStatistics, PublicStatisticsFileQuery, PublicStatisticsQuery } from '@linli/domain/oversight';
import { get } from './api.ts';

/** What is told of a place and a quarter, the same to everybody. */
export function getStatistics(query: PublicStatisticsQuery): Promise<PublicStatistics> {
  return get('/public/statistics', query);
}

/** Where the same lies as a file. */
export function statisticsFile(query: PublicStatisticsFileQuery): string {
  return `/api/v1/public/statistics-file?${new URLSearchParams(query)}`;
}
