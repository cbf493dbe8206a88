import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';

/** What stands in a field: it may be filled a moment after the field is there, and on a slow machine later. */
export async function untilValue(field: Locator, wanted: string | RegExp): Promise<void> {
  const isWanted = (value: string) => (typeof wanted === 'string' ? value === wanted : wanted.test(value));
  for (let tries = 0; tries < 100 && !isWanted(await field.inputValue()); tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const value = await field.inputValue();
  assert.ok(isWanted(value), `the field says “${value}”, not ${wanted}`);
}
