/** How long a link to a draft may be valid, in days of 24 hours. */
export const longestDays = 14;
