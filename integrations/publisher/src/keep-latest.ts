/**
 * Keeps something in a map as the latest, and forgets what was kept first where there is more than `atMost`.
 * @param entry its name and the thing; what had the name before gives way
 */
export function keepLatest<K, V>(kept: Map<K, V>, [name, thing]: [K, V], atMost: number): void {
  kept.delete(name);
  kept.set(name, thing);
  if (kept.size > atMost) kept.delete(kept.keys().next().value ?? name);
}
