/** How many notes the page of the newest corrections shows. */
export const newestCorrections = 50;

/** How many items the page of an event shows. */
export const eventItems = 100;

/** How many running updates of an ongoing event the front page shows. */
export const frontUpdates = 3;

/** How many press contacts an item without contacts of its own shows, of those of its topics. */
export const topicContacts = 3;
