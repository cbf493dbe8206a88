import type { Page } from 'playwright-core';

const patience = 60;

/** Presses Tab until what bears this name has the focus, as somebody does who uses no mouse. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let turn = 0; turn < patience; turn += 1) {
    await page.keyboard.press('Tab');
    const focused = await nameOfFocused(page);
    if (typeof name === 'string' ? focused.startsWith(name) : name.test(focused)) return;
  }
  throw new Error(`By Tab one does not come to ${name}`);
}

/** Chooses among radio buttons: Tab comes to the group, the arrows go through it. */
export async function chooseByArrows(page: Page, name: string): Promise<void> {
  for (let turn = 0; turn < patience; turn += 1) {
    if ((await nameOfFocused(page)).startsWith(name)) return page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrows do not come to ${name}`);
}

function nameOfFocused(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const focused = document.activeElement;
    const by = focused?.getAttribute('aria-labelledby');
    const named = by ? document.getElementById(by)?.textContent : undefined;
    const label = focused?.labels?.[0]?.textContent;
    return (focused?.getAttribute('aria-label') ?? named ?? label ?? focused?.textContent ?? '').trim();
  })()`);
}
