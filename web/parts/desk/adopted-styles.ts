/**
 * Stands in for antd's two writers of <style> elements (see build/adopt-antd-styles.ts). A constructed style sheet is
 * allowed under `style-src 'self'`, an inserted <style> is not. The order antd asks for is kept: the prepended queue by
 * priority, then what was appended, each in order of arrival.
 */

type Options = { mark?: string; prepend?: boolean | 'queue'; priority?: number };
type Written = { name: string; rank: number; sheet: CSSStyleSheet; css: string };

const written: Written[] = [];

export function updateCSS(css: string, key: string, options: Options = {}): HTMLStyleElement {
  const name = nameOf(key, options);
  const known = written.find((style) => style.name === name);
  if (known) rewrite(known, css);
  else add({ name, rank: rankOf(options), sheet: new CSSStyleSheet(), css });
  // antd sets attributes on what it gets back; it never looks for it in the document again.
  return document.createElement('style');
}

export function injectCSS(css: string, options: Options = {}): HTMLStyleElement {
  return updateCSS(css, css, options);
}

export function removeCSS(key: string, options: Options = {}): void {
  const at = written.findIndex((style) => style.name === nameOf(key, options));
  if (at < 0) return;
  written.splice(at, 1);
  adopt();
}

export function clearContainerCache(): void {}

export function getShadowRoot(element: Node | null | undefined): ShadowRoot | null {
  const root = element?.getRootNode();
  return root instanceof ShadowRoot ? root : null;
}

export function warningOnce(): void {}

function add(style: Written) {
  style.sheet.replaceSync(style.css);
  const after = written.findLastIndex((other) => other.rank <= style.rank);
  written.splice(after + 1, 0, style);
  adopt();
}

function rewrite(style: Written, css: string) {
  if (style.css === css) return;
  style.css = css;
  style.sheet.replaceSync(css);
}

function adopt() {
  document.adoptedStyleSheets = written.map((style) => style.sheet);
}

function nameOf(key: string, options: Options): string {
  return `${options.mark ?? 'rc-util-key'}/${key}`;
}

function rankOf({ prepend, priority = 0 }: Options): number {
  if (prepend === 'queue') return priority;
  return prepend ? -10_000 : 10_000;
}
