/** The words that a name is made of, in lower case: `workOrder`, `work-order`, `WORK_ORDER` are work and order. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** The names that a TypeScript file exports from itself, renamed ones under their new name. */
export function exportedNames(text: string): string[] {
  const declared = /^export\s+(?:default\s+)?(?:async\s+)?(?:const|let|function\*?|class|type|interface)\s+(\w+)/gm;
  const listed = /^export\s+(?:type\s+)?\{([^}]*)\}/gm;
  const inLists = [...text.matchAll(listed)].flatMap(([, list = '']) =>
    list.split(',').map((entry) => /(\w+)\s*$/.exec(entry)?.[1] ?? ''),
  );
  return [...[...text.matchAll(declared)].map(([, name = '']) => name), ...inLists].filter((name) => name !== '');
}
