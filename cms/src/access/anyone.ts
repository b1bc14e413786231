/** Anonymous readers too. */
export const anyone = (): boolean => true;
