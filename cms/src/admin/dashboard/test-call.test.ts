import { describe, expect, it } from 'vitest';
import { outcomeOf } from './test-call.ts';

describe('the outcome of a test call', () => {
  it.each([
    ['confirmed', 'number-shown', 'number-shown'],
    ['sent', 'number-not-shown', 'number-not-shown'],
    ['sent', 'no-key', 'no-key'],
    ['sent', 'busy', 'unanswered'],
    ['sent', 'no-answer', 'unanswered'],
    ['sent', 'canceled', 'unanswered'],
    ['sent', 'failed', 'failed'],
    ['sent', 'outbox', 'outbox'],
    ['failed', null, 'failed'],
    ['waiting', null, 'waiting'],
    ['sent', null, 'waiting'],
  ] as const)('is, of a notice %s with result %s: %s', (state, result, outcome) => {
    expect(outcomeOf({ state, result })).toBe(outcome);
  });
});
