import { expect, it } from 'vitest';
import { wordsOf } from './words.ts';

it.each([
  ['Isvägen, sträcka 3: 1,5 km', ['isvägen', 'sträcka', '3', '1', '5', 'km']],
  ['SMHI:s och EU:s karta', ['smhi', 'och', 'eu', 'karta']],
  ['The road’s e-mail isn’t', ['the', 'roads', 'e', 'mail', 'isnt']],
  ['Idé, Münster och Übung', ['ide', 'munster', 'och', 'ubung']],
  ['A\u030angermanland', ['ångermanland']],
  ['', []],
])('reads %j', (text, words) => expect(wordsOf(text)).toEqual(words));
