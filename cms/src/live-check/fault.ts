import { z } from 'zod';

/** Where a text should be found, or should not. */
export const places = ['page', 'month', 'front', 'feed', 'sitemap'] as const;
export type Place = (typeof places)[number];

const faultShape = z.object({
  place: z.enum(places),
  /** The address that was looked at. */
  url: z.string(),
  /** `missing`: the text should be there. `still-there`: it should not. `unreadable`: the address could not be read at all. */
  fault: z.enum(['missing', 'still-there', 'unreadable']),
  /** The status that was answered, or why there was no answer. */
  answer: z.string(),
});

/** Something that is not on the site as it should be. */
export type Fault = z.infer<typeof faultShape>;

export function isFault(value: unknown): value is Fault {
  return faultShape.safeParse(value).success;
}
