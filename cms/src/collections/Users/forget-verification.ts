import type { CollectionBeforeChangeHook } from 'payload';

/** Another number has not been verified, and no code that was sent to the number before verifies it. */
export const forgetVerification: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => {
  if (operation !== 'update' || data.phone === undefined || data.phone === originalDoc?.phone) return data;
  const sentAt = originalDoc?.phoneCode?.sentAt ?? null;
  return { ...data, phoneVerifiedAt: null, phoneCode: { hash: null, expiresAt: null, triesLeft: 0, sentAt } };
};
