import { expect, it } from 'vitest';
import { saying } from '../texts/index.ts';
import { resultInWords } from './result.ts';

it('says in words what became of a call, and shows what it does not know as it is', () => {
  const say = saying((key: string) => `text of ${key}`);
  expect(resultInWords('no-key', say)).toBe('text of pressjour:noticeResult_no-key');
  expect(resultInWords('queued', say)).toBe('queued');
  expect(resultInWords(null, say)).toBe('–');
  expect(resultInWords('', say)).toBe('–');
});
