import type { PublicAddress } from '@pressjour/contract';
import { pageFrame } from './frame.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';

/** The page that an address leaves behind: its reason and date; null for a redirect, which has none. */
export function addressPage(newsroom: Newsroom, address: PublicAddress): PlannedPage | null {
  const { kind, language, path, date } = address;
  if (kind === 'redirect') return null;
  const frame = pageFrame(newsroom, { language, path, alternate: null, updatedAt: date });
  return { page: { page: kind, ...frame, reason: address.reason ?? '', date }, documents: [] };
}
