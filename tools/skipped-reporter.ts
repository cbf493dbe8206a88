import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { root } from './root.ts';

/** Lists what was not tested and why, after everything else, so that a green run hides no gap. */
export default async function* listSkipped(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const skipped: string[] = [];
  for await (const event of events) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const reason = event.data.skip ?? event.data.todo;
    if (reason === undefined || reason === false) continue;
    const place = event.data.file ? relative(root, event.data.file) : 'an unknown file';
    skipped.push(`  ${place}: ${event.data.name} (${reason === true ? 'no reason given' : reason})`);
  }
  if (skipped.length > 0) yield `Skipped:\n${skipped.join('\n')}\n`;
}
