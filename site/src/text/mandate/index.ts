import type { Localized } from '@pressjour/contract';
import { en } from './en.ts';
import { sv } from './sv.ts';
import type { MandateTexts } from './types.ts';

export * from './types.ts';

export const mandateTexts: Localized<MandateTexts> = { sv, en };
