import type { Language } from '@pressjour/contract';

/** In the alphabetical order of a language; what is equal there keeps the order that it had. */
export function by<T>(language: Language, name: (entry: T) => string): (a: T, b: T) => number {
  const { compare } = new Intl.Collator(language);
  return (a, b) => compare(name(a), name(b));
}
