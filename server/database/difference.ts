/** Where a row does not say what its ledger tells. */
export type RowDifference = { readonly column: string; readonly expected?: unknown; readonly found?: unknown };

/** Names the part of the state and shows none of it: it may hold words of people. */
export function differenceOfState(state: object, told: object): RowDifference | undefined {
  const [kept, wanted] = [new Map(Object.entries(state)), new Map(Object.entries(told))];
  const parts = new Set([...wanted.keys(), ...kept.keys()]);
  for (const part of parts) if (!isSameJson(kept.get(part), wanted.get(part))) return { column: `state.${part}` };
  return undefined;
}

/** As JSON has it: the order of names in an object says nothing. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length || Array.isArray(one) !== Array.isArray(other)) return false;
  return names.every(
    (name) => name in other && isSameJson(one[name as keyof typeof one], other[name as keyof typeof other]),
  );
}
