export interface CallBackQuestion {
  /** What the call says now; null before it is kept for the first time. */
  kept: 'none' | 'owed' | 'done' | null;
  /** Whether the call as it was kept owed a call back. */
  owedBefore: boolean;
  owesNow: boolean;
}

/**
 * What a call says of phoning back when it is computed anew. What somebody decided stays, unless an entry that came late
 * changes whether a call is owed at all; one that is made stays made.
 */
export function callBackOf({ kept, owedBefore, owesNow }: CallBackQuestion): 'none' | 'owed' | 'done' {
  if (kept === 'done' || (kept !== null && owedBefore === owesNow)) return kept;
  return owesNow ? 'owed' : 'none';
}
