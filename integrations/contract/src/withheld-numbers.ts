/** What Twilio sends in place of a number when the caller withholds it: the keys of these words on a telephone. */
export const withheldNumbers: readonly string[] = [
  '+266696687', // ANONYMOUS
  '+2562533', // BLOCKED
  '+7378742833', // RESTRICTED
  '+86282452253', // UNAVAILABLE
  '+8656696', // UNKNOWN
];
