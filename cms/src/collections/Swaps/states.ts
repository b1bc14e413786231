import { label } from '../../labels.ts';

/** What can become of a swap; all but the first are final. */
export const swapStates = {
  asked: label('Väntar på svar', 'Waiting for an answer'),
  accepted: label('Godtaget', 'Accepted'),
  declined: label('Avböjt', 'Declined'),
  withdrawn: label('Tillbakadraget', 'Withdrawn'),
  expired: label('För sent', 'Too late'),
} as const;

export type SwapState = keyof typeof swapStates;
