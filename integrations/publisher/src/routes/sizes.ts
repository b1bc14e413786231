/** How many items the front page shows. */
export const frontItems = 10;

/** How many items a feed holds. */
export const rssItems = 50;
