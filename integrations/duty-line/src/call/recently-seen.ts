/** Remembers so many of the latest, and forgets the oldest first. */
export interface RecentlySeen {
  add: (name: string) => void;
  has: (name: string) => boolean;
}

export function recentlySeen(limit: number): RecentlySeen {
  const names = new Set<string>();
  return {
    add(name) {
      names.delete(name);
      names.add(name);
      for (const oldest of names) {
        if (names.size <= limit) break;
        names.delete(oldest);
      }
    },
    has: (name) => names.has(name),
  };
}
