/** Only the cms itself, through its own hooks and endpoints. */
export const nobody = (): boolean => false;
