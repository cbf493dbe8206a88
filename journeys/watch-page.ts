import type { Page } from 'playwright-core';

/** What the browser reports and is no fault: a refusal (it is an answer), and that there is no network. */
const noFault = /status of (401|403|409|410|412|422)|ERR_INTERNET_DISCONNECTED|net::ERR_FAILED/;

/** Everything that a page does wrong from now on. */
export function watchPage(page: Page): string[] {
  const wrongs: string[] = [];
  page.on('pageerror', (error) => wrongs.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !noFault.test(message.text()))
      wrongs.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) wrongs.push(`${response.status()}: ${response.url()}`);
  });
  return wrongs;
}
