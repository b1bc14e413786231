/** Makes a value once a key. With more than `limit` keys all are forgotten, so that a long-lived line stays small. */
export function remember<Key, Value>({
  limit,
  make,
}: {
  limit: number;
  make: (key: Key) => Value;
}): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    if (made.size >= limit) made.clear();
    made.set(key, value);
    return value;
  };
}
