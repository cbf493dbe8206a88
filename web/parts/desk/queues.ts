import type { CaseQuery } from '@linli/domain/cases';
import type { PostView } from '@linli/domain/identity';
import type { QueueCounts } from '../../client/cases.ts';
import type { desk } from '../../locales/zh-CN/desk.ts';

type QueueName = Exclude<
  keyof typeof desk.nav,
  'label' | 'centre' | 'mine' | 'watch' | 'register' | 'search' | 'count' | 'overdueCount'
>;
export type DeskQueue = { name: QueueName; query: CaseQuery; count?: (counts: QueueCounts) => number | undefined };
export type QueueGroup = { name: 'centre' | 'mine' | 'watch'; queues: DeskQueue[] };

const inQueue = (queue: NonNullable<CaseQuery['queue']>, name: QueueName = queue as QueueName): DeskQueue => ({
  name,
  query: { queue, mine: true, order: 'due' },
  count: (counts) => counts.queues.find((one) => one.queue === queue)?.count ?? 0,
});

const accept = inQueue('accept');
const dispatch = inQueue('dispatch');
const acknowledge = inQueue('acknowledge');
const handle = inQueue('handle');
const assist: DeskQueue = {
  name: 'assist',
  query: { assisting: true, order: 'due' },
  count: (counts) => counts.assisting,
};
const followUp = inQueue('followUp');
const close = withoutDeadline(inQueue('close'));
const archive = withoutDeadline(inQueue('archive'));

const returned: DeskQueue = {
  name: 'returned',
  query: { status: 'returned', mine: true, order: 'due' },
  count: (counts) => counts.queues.reduce((sum, one) => sum + one.returned, 0),
};
const extensions: DeskQueue = {
  name: 'extensions',
  query: { extensionPending: true, order: 'due' },
  count: (counts) => counts.extensionsToDecide,
};
const overdue: DeskQueue = { name: 'overdue', query: { alarm: 'overdue', order: 'due' } };
const red: DeskQueue = { name: 'red', query: { alarm: 'red', order: 'due' } };
const all: DeskQueue = { name: 'all', query: { order: 'newest' } };

/** The lists that a post works through: a centre's, a unit's, and what both keep an eye on. */
export function queuesOf(post: PostView): QueueGroup[] {
  const isCentre = post.unit.kind === 'governanceCenter';
  const watch: QueueGroup = { name: 'watch', queues: [overdue, red, all] };
  const mine: QueueGroup = { name: 'mine', queues: [acknowledge, handle, assist] };
  if (!isCentre) return [mine, watch];
  const centre: QueueGroup = {
    name: 'centre',
    queues: [accept, dispatch, returned, extensions, followUp, close, archive],
  };
  return [centre, mine, watch];
}

/** Nothing falls due any more: a list by deadline would be empty. */
function withoutDeadline(queue: DeskQueue): DeskQueue {
  return { ...queue, query: { ...queue.query, order: 'newest' } };
}

export function findQueue(post: PostView, name: string): DeskQueue | undefined {
  return queuesOf(post)
    .flatMap((group) => group.queues)
    .find((queue) => queue.name === name);
}
