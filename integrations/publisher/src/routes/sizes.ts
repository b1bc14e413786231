/** How many notes the page of the newest corrections shows. */
export const newestCorrections = 50;
