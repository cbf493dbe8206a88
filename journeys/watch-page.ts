import type { Page } from 'playwright-core';

/** Everything that a page says it did wrong, from now on. */
export function watchPage(page: Page): string[] {
  const wrongs: string[] = [];
  page.on('pageerror', (error) => wrongs.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') wrongs.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) wrongs.push(`${response.status()}: ${response.url()}`);
  });
  return wrongs;
}
