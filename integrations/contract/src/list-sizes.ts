/** How many items the front page, and the page of a topic, show. */
export const frontItems = 10;

/** How many items a feed holds, each with its whole article: every publish writes two of them. */
export const feedItems = 20;
