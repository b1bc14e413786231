import { expect, it } from 'vitest';
import { whisperSeconds } from './whisper.ts';

it('takes longer for a number than for a hidden one, and with a longer matter', () => {
  const [from, matter] = ['+46701740605', 'i kontorstid'];
  const number = whisperSeconds({ from, matter });
  expect(number).toBeGreaterThan(12);
  expect(number).toBeLessThan(18);
  expect(whisperSeconds({ from: 'anonymous', matter })).toBeLessThan(number - 2);
  const title = `om ${'Isen brister '.repeat(4)}`;
  expect(whisperSeconds({ from, matter: title })).toBeGreaterThan(number + 2);
});
