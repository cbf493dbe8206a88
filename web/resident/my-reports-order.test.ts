import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LastSeen, Receipt } from '../client/receipts.ts';
import { byUrgency } from './my-reports-order.ts';

const now = Date.parse('2026-03-05T02:00:00Z');

function receipt(about: string, sentAt: string, last?: Partial<LastSeen>): Receipt {
  const seen = { status: 'handling', unitName: '云阳县城市管理局', seenAt: '2026-03-05T01:00:00Z', ...last } as const;
  return { caseCode: about, receipt: '', about, sentAt, ...(last ? { last: seen } : {}) };
}

test('what waits for her comes first, then what is late, then the newest, and what is over last', () => {
  const kept = [
    receipt('已结案', '2026-03-04T01:00:00Z', { status: 'closed' }),
    receipt('旧的', '2026-02-01T01:00:00Z', { promisedAt: '2026-03-06T01:00:00Z' }),
    receipt('刚发的', '2026-03-05T01:59:00Z'),
    receipt('超时的', '2026-02-02T01:00:00Z', { promisedAt: '2026-03-01T01:00:00Z' }),
    receipt('暂停的', '2026-02-03T01:00:00Z', { status: 'suspended', promisedAt: '2026-03-01T01:00:00Z' }),
    receipt('请评价', '2026-01-01T01:00:00Z', { status: 'resolved', wants: 'followUp' }),
  ];

  assert.deepEqual(
    byUrgency(kept, now).map(({ about }) => about),
    ['请评价', '超时的', '刚发的', '暂停的', '旧的', '已结案'],
  );
});
