import { AsyncLocalStorage } from 'node:async_hooks';
import { isPassingConflict } from './conflict.ts';
import type { Turn } from './writer-queue.ts';

/** A save that others may run beside. */
export interface SideSave {
  readonly subject: string;
  /** `over` when it is committed or has been answered: what it set going then is none of it, though it is called from there. */
  state: 'new' | 'open' | 'over';
  /** Its transaction's turn; null until it has one. */
  turn: Turn | null;
  /** Whether it met another one, so that it is to be done by itself. */
  hasMet: boolean;
}

/** Two saves beside each other touched the same. Nobody is told: the one that came to it later is done anew, alone. */
export class SavesMetError extends Error {
  override readonly name = 'SavesMetError';
}

const saves = new AsyncLocalStorage<SideSave>();

/**
 * Does a save whose transaction may run beside those of other subjects, where the database lets it. One that meets another there is
 * undone by its own transaction and done anew, alone, so that what it answers is as if all had come one after the other. That holds
 * for whatever {@link reserve}s what it touches beside its subject, before it looks at it.
 * @param subject what the save is about, in any words that name nothing else
 * @param save all of it, from its beginning; its failures must be told to {@link noteFailure}
 */
export async function sideBySide<T>(subject: string, save: () => Promise<T>): Promise<T> {
  const own: SideSave = { subject, state: 'new', turn: null, hasMet: false };
  const answer = await saves.run(own, save).finally(() => {
    own.state = 'over';
  });
  return own.hasMet ? save() : answer;
}

/**
 * Has nobody beside the save that is going on touch something. Nothing to do in a transaction that is alone, nor outside of one.
 * @throws {SavesMetError} when somebody has, so that the save is done anew
 */
export function reserve(subject: string): void {
  const save = saves.getStore();
  if (save?.state === 'open' && save.turn?.reserve(subject) === false) {
    throw new SavesMetError(`Another save touched ${subject} meanwhile; this one is done anew.`);
  }
}

/** Looks at what a save failed with, once its transaction is undone: a conflict with another save is none when it is alone. */
export function noteFailure(error: unknown): void {
  const save = saves.getStore();
  if (save?.state === 'open') save.hasMet = error instanceof SavesMetError || isPassingConflict(error);
}

/**
 * For the database, when a transaction begins: the save that it is of, whose `turn` and whose end are to be noted; null when the
 * transaction must be alone. A save has one that others may run beside.
 */
export function saveThatBegins(): SideSave | null {
  const save = saves.getStore();
  if (save?.state !== 'new') return null;
  save.state = 'open';
  return save;
}
