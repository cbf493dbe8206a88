/**
 * Remembers what `load` gave for a key, for at most `milliseconds`: for reference rows that change a few times a year.
 * A failed load is not remembered.
 */
export function cached<Key, Args extends unknown[], Value>(
  milliseconds: number,
  keyOf: (...args: Args) => Key,
  load: (...args: Args) => Promise<Value>,
): ((...args: Args) => Promise<Value>) & { forget: () => void } {
  const remembered = new Map<Key, { value: Promise<Value>; until: number }>();
  const answer = (...args: Args) => {
    const key = keyOf(...args);
    const known = remembered.get(key);
    if (known !== undefined && known.until > performance.now()) return known.value;
    const value = load(...args);
    remembered.set(key, { value, until: performance.now() + milliseconds });
    value.catch(() => remembered.delete(key));
    return value;
  };
  return Object.assign(answer, { forget: () => remembered.clear() });
}
