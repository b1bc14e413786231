import { afterEach, beforeEach, expect, vi } from 'vitest';

/** An error on the console that a test did not expect fails that test. A test that expects one spies on it itself. */
const guard = vi.fn();
const original = console.error;

beforeEach(() => {
  guard.mockClear();
  console.error = (...values: unknown[]) => {
    guard(...values);
    original(...values);
  };
});

afterEach(() => {
  console.error = original;
  expect(guard.mock.calls, 'console.error was called').toEqual([]);
});
