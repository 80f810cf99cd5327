/** Makes it once for each pair of keys, for as long as both are in use. */
export function keepPer<Key extends WeakKey, Other extends WeakKey, Value>(
  make: (key: Key, other: Other) => Value,
): (key: Key, other: Other) => Value {
  const kept = new WeakMap<Other, WeakMap<Key, Value>>();
  return (key, other) => {
    const ofOther = kept.get(other) ?? new WeakMap<Key, Value>();
    const value = ofOther.get(key) ?? make(key, other);
    kept.set(other, ofOther.set(key, value));
    return value;
  };
}
