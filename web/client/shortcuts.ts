/**
 * Keys by which somebody works who has no hand free for a mouse. Screens add theirs while they are shown; `?` tells them all.
 * A single letter counts only outside of fields, and can be switched off (WCAG 2.1.4): who speaks to her computer would
 * otherwise press ten of them with one word.
 */
export type Shortcut = {
  /** `/`, `?`, `g a` (one after the other), `Alt+1`, `Ctrl+Enter`. */
  readonly keys: string;
  readonly name: string;
  readonly act: () => void;
};

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey'>;

const patienceMilliseconds = 1_200;
const place = 'linli.letterKeys';
let shown: readonly Shortcut[] = [];
let first = { key: '', at: 0 };
const listeners = new Set<() => void>();

/** Shows shortcuts for as long as a screen stands. Gives the way to take them away. */
export function addShortcuts(added: readonly Shortcut[]): () => void {
  if (shown.length === 0) document.addEventListener('keydown', press);
  change([...shown, ...added]);
  return () => {
    change(shown.filter((one) => !added.includes(one)));
    if (shown.length === 0) document.removeEventListener('keydown', press);
  };
}

export function listShortcuts(): readonly Shortcut[] {
  return shown;
}

export function onShortcuts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function areLettersOn(): boolean {
  return localStorage.getItem(place) !== 'off';
}

export function switchLetters(isOn: boolean): void {
  localStorage.setItem(place, isOn ? 'on' : 'off');
  for (const listener of listeners) listener();
}

/** How a press is written in `keys`. Beside Alt it is the place of the key that counts: many keyboards write signs there. */
export function nameOfPress({ key, code, altKey, ctrlKey, metaKey }: Pressed): string {
  if (altKey) return `Alt+${code.replace(/^(Digit|Key)/, '')}`;
  if (ctrlKey || metaKey) return `Ctrl+${key}`;
  return key;
}

export function isLetter(keys: string): boolean {
  return !/^(Alt|Ctrl)\+/.test(keys);
}

function press(event: KeyboardEvent): void {
  if (event.isComposing) return;
  const name = nameOfPress(event);
  // A list that is open takes Enter for itself, and says so; it means nothing with Control.
  if (isLetter(name) && (event.defaultPrevented || !areLettersOn() || isInField(event.target) || isInDialog())) return;
  const chord = Date.now() - first.at < patienceMilliseconds ? `${first.key} ${name}` : name;
  const found = shown.findLast((one) => one.keys === chord) ?? shown.findLast((one) => one.keys === name);
  if (found) {
    event.preventDefault();
    first = { key: '', at: 0 };
    found.act();
  } else if (isLetter(name)) first = { key: name, at: Date.now() };
}

function isInField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null
  );
}

/** What stands over the page has the keys to itself; one that is closed may lie there hidden. */
function isInDialog(): boolean {
  const dialogs = [...document.querySelectorAll('dialog[open], [role=dialog]')];
  return dialogs.some((dialog) => dialog.checkVisibility({ visibilityProperty: true }));
}

function change(next: readonly Shortcut[]): void {
  shown = next;
  for (const listener of listeners) listener();
}
