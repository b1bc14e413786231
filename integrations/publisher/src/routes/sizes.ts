/** How many items the front page and the page of a topic show. */
export const frontItems = 10;

/** How many items a feed holds. */
export const rssItems = 50;

/** How many notes the page of the newest corrections shows. */
export const newestCorrections = 50;
