import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const css = await readFile(new URL('./tokens.css', import.meta.url), 'utf8');
const light = tokensOf(/^:root \{([^}]*)\}/m);
const darkByChoice = tokensOf(/:root\[data-scheme="dark"\] \{([^}]*)\}/);
const darkBySystem = tokensOf(/prefers-color-scheme: dark\) \{\s*:root[^{]*\{([^}]*)\}/);
const elder = tokensOf(/^:root\[data-elder\] \{([^}]*)\}/m);

const textPairs: Array<[text: string, ground: string]> = [
  ['--ink', '--ground'],
  ['--ink', '--paper'],
  ['--ink', '--accent-tint'],
  ['--ink', '--good-tint'],
  ['--ink', '--warn-tint'],
  ['--ink', '--bad-tint'],
  ['--ink-soft', '--ground'],
  ['--ink-soft', '--paper'],
  ['--ink-soft', '--accent-tint'],
  ['--ink-soft', '--paper-sunk'],
  ['--ink-faint', '--paper'],
  ['--ink-faint', '--ground'],
  ['--accent', '--ground'],
  ['--accent', '--paper'],
  ['--accent', '--accent-tint'],
  ['--accent-strong', '--accent-tint'],
  ['--good', '--paper'],
  ['--good', '--good-tint'],
  ['--warn', '--paper'],
  ['--warn', '--warn-tint'],
  ['--bad', '--paper'],
  ['--bad', '--ground'],
  ['--bad', '--bad-tint'],
  ['--on-accent', '--accent-fill'],
  ['--on-accent', '--accent-fill-strong'],
  ['--on-bad', '--bad-fill'],
];
const shapePairs: Array<[shape: string, ground: string]> = [
  ['--line-strong', '--paper'],
  ['--line-strong', '--ground'],
  ['--focus-ink', '--focus'],
];

for (const [scheme, tokens] of [
  ['light', light],
  ['dark', darkByChoice],
] as const) {
  test(`every text can be read by weak eyes in the ${scheme} scheme`, () => {
    assert.deepEqual(tooWeak(tokens, textPairs, 4.5), []);
  });
  test(`every border of an input can be seen in the ${scheme} scheme`, () => {
    assert.deepEqual(tooWeak(tokens, shapePairs, 3), []);
  });
}

test('dark looks the same whether the device or the reader chose it', () => {
  assert.deepEqual(darkBySystem, darkByChoice);
});

test('elder mode has a base text of 18 px or more, a largest of 30 px or more, and targets of 60 px', () => {
  assert.ok(pixels(elder['--text-small']) >= 18);
  assert.ok(pixels(elder['--text-base']) >= 18);
  assert.ok(pixels(elder['--text-title']) >= 30);
  assert.ok(pixels(elder['--target']) >= 60);
});

function tooWeak(tokens: Record<string, string>, pairs: Array<[string, string]>, least: number): string[] {
  return pairs
    .map(([one, other]) => ({ one, other, ratio: contrast(tokens[one] ?? '', tokens[other] ?? '') }))
    .filter(({ ratio }) => !(ratio >= least))
    .map(({ one, other, ratio }) => `${one} on ${other}: ${ratio.toFixed(2)}`);
}

function tokensOf(block: RegExp): Record<string, string> {
  const body = block.exec(css)?.[1] ?? '';
  const found = body.matchAll(/(--[\w-]+):\s*([^;]+);/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value.trim()]));
}

/** WCAG 2.2: relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function pixels(size = ''): number {
  return Number.parseFloat(size) * (size.endsWith('rem') ? 16 : 1);
}
