import { type Instant, later } from '@linli/domain/kernel';
import type { PublicStatisticsFileQuery } from '@linli/domain/oversight';
import type { FastifyReply } from 'fastify';
import { type Mark, mediaTypes, sheetWriters } from '../sheets/index.ts';
import { type SheetNumbers, sheetOfStatistics } from './statistics-sheet.ts';

/** What is told outside as a file for anybody: its mark says of what and when it is, and nothing of who took it. */
export async function answerStatisticsFile(
  reply: FastifyReply,
  told: Parameters<typeof sheetOfStatistics>[0],
  format: PublicStatisticsFileQuery['format'],
  of: 'cases' | 'mediations' = 'cases',
): Promise<never> {
  const pieces: Buffer[] = [];
  for await (const piece of sheetWriters[format]({ ...sheetOfStatistics(told, of), mark: markOf(told) }))
    pieces.push(piece);
  return reply
    .type(mediaTypes[format])
    .header(
      'content-disposition',
      `attachment; filename="${of === 'cases' ? 'statistics' : of}-${told.division}-${told.quarter}.${format}"`,
    )
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(Buffer.concat(pieces)) as never;
}

function markOf({ asOf, division, divisionName, quarter }: SheetNumbers): Mark {
  const [year, number] = quarter.split('-');
  const line = `${divisionName}公开数字 · ${year} 年第 ${number} 季度 · 截至 ${minuteInBeijing(asOf)}`;
  return { id: `${division}-${quarter}`, line, author: divisionName, madeAt: asOf };
}

const beijing = 8 * 3_600_000;

function minuteInBeijing(at: Instant): string {
  return later(at, beijing).slice(0, 16).replace('T', ' ');
}
