import type { Localized } from '@pressjour/contract';
import { en } from './en.ts';
import { sv } from './sv.ts';
import type { Texts } from './texts.ts';

export const texts: Localized<Texts> = { sv, en };
