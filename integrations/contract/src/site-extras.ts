/**
 * What a newsroom may do without: the search with its index, the files made to print (PDF), and the pictures that are shown where an
 * item is shared.
 */
export const siteExtras = ['search', 'print', 'pictures'] as const;
export type SiteExtra = (typeof siteExtras)[number];
