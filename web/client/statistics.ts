import type {
  MediationStatistics,
  PublicStatistics,
  PublicStatisticsFileQuery,
  PublicStatisticsQuery,
} from '@linli/domain/oversight';
import { get } from './api.ts';

/** What is told of a place and a quarter, the same to everybody. */
export function getStatistics(query: PublicStatisticsQuery): Promise<PublicStatistics> {
  return get('/public/statistics', query);
}

/** Where the same lies as a file. */
export function statisticsFile(query: PublicStatisticsFileQuery): string {
  return `/api/v1/public/statistics-file?${new URLSearchParams(query)}`;
}

/** The same of disputes before mediators. */
export function getDisputeStatistics(query: PublicStatisticsQuery): Promise<MediationStatistics> {
  return get('/public/mediation-statistics', query);
}

export function disputeStatisticsFile(query: PublicStatisticsFileQuery): string {
  return `/api/v1/public/mediation-statistics-file?${new URLSearchParams(query)}`;
}
