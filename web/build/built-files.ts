import type { Manifest } from 'vite';

export type BuiltFiles = {
  /** What the page asks for before it shows anything: the entry, what that imports, and their styles. */
  readonly first: readonly string[];
  /** What it may ask for later, by `import()`. */
  readonly later: readonly string[];
};

/**
 * The built files of one page, from Vite's manifest. `without` names sources (by the beginning of their path) that are left out
 * with all that only they lead to.
 */
export function builtFilesOf(manifest: Manifest, entry: string, without: readonly string[] = []): BuiltFiles {
  const first = reach(manifest, [entry], 'imports');
  const isWanted = (key: string) => !without.some((path) => (manifest[key]?.src ?? key).startsWith(path));
  const all = reach(manifest, [entry], 'imports', 'dynamicImports', isWanted);
  const firstFiles = filesOf(manifest, first);
  return { first: firstFiles, later: filesOf(manifest, all).filter((file) => !firstFiles.includes(file)) };
}

function reach(
  manifest: Manifest,
  from: readonly string[],
  ...rules: ('imports' | 'dynamicImports' | ((key: string) => boolean))[]
): string[] {
  const kinds = rules.filter((rule) => typeof rule === 'string');
  const isWanted = rules.find((rule) => typeof rule === 'function') ?? (() => true);
  const seen = new Set<string>();
  const waiting = [...from];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (seen.has(key) || !isWanted(key)) continue;
    seen.add(key);
    for (const kind of kinds) waiting.push(...(manifest[key]?.[kind] ?? []));
  }
  return [...seen];
}

function filesOf(manifest: Manifest, keys: readonly string[]): string[] {
  const files = keys.flatMap((key) => {
    const { file, css = [], assets = [] } = manifest[key] ?? {};
    return [...(file === undefined ? [] : [file]), ...css, ...assets];
  });
  return [...new Set(files)].sort();
}
