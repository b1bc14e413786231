import type { Localized } from '@pressjour/contract';
import { en } from './en.ts';
import { sv } from './sv.ts';
import type { StatementTexts } from './types.ts';

export const statementTexts: Localized<StatementTexts> = { sv, en };
