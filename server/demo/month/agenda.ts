import type { Instant } from '@linli/domain/kernel';

export type Appointment = {
  readonly at: Instant;
  readonly subject: string;
  readonly act: (now: Instant) => Promise<void>;
};

/** What is still to happen, first things first: a binary heap by time, then by the order of asking. */
export type Agenda = {
  readonly add: (appointment: Appointment) => void;
  /** The first appointments before `until`, each of another subject, so that they may be kept at the same time. */
  readonly take: (until: Instant, most: number) => Appointment[];
  readonly isEmpty: () => boolean;
};

type Item = Appointment & { readonly order: number };

export function createAgenda(): Agenda {
  const heap: Item[] = [];
  let asked = 0;
  const push = (item: Item) => {
    heap.push(item);
    for (let child = heap.length - 1; child > 0; ) {
      const parent = (child - 1) >> 1;
      if (isBefore(heap[parent] as Item, heap[child] as Item)) return;
      swap(heap, parent, child);
      child = parent;
    }
  };
  return {
    isEmpty: () => heap.length === 0,
    add: (appointment) => {
      push({ ...appointment, order: asked++ });
    },
    take: (until, most) => {
      const taken: Item[] = [];
      const subjects = new Set<string>();
      const later: Item[] = [];
      while (taken.length < most && heap[0] !== undefined && heap[0].at < until) {
        const item = pop(heap);
        if (subjects.has(item.subject)) later.push(item);
        else taken.push(item);
        subjects.add(item.subject);
      }
      for (const item of later) push(item);
      return taken;
    },
  };
}

function pop(heap: Item[]): Item {
  const first = heap[0] as Item;
  const last = heap.pop() as Item;
  if (heap.length === 0) return first;
  heap[0] = last;
  for (let parent = 0; ; ) {
    const [left, right] = [2 * parent + 1, 2 * parent + 2];
    let smallest = parent;
    if (left < heap.length && isBefore(heap[left] as Item, heap[smallest] as Item)) smallest = left;
    if (right < heap.length && isBefore(heap[right] as Item, heap[smallest] as Item)) smallest = right;
    if (smallest === parent) return first;
    swap(heap, parent, smallest);
    parent = smallest;
  }
}

function isBefore(one: Item, other: Item): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

function swap(heap: Item[], one: number, other: number): void {
  [heap[one], heap[other]] = [heap[other] as Item, heap[one] as Item];
}
