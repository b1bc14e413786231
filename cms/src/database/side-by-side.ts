import { AsyncLocalStorage } from 'node:async_hooks';
import { isPassingConflict } from './conflict.ts';
import type { Turn } from './writer-queue.ts';

/** A save that others may run beside. */
interface Save {
  subject: string;
  /** Its transaction's turn; null until it begins. */
  turn: Turn | null;
  isKept: boolean;
  /** Whether it met another one, so that it is to be done by itself. */
  hasMet: boolean;
}

/** Two saves beside each other touched the same. Nobody is told: the one that came to it later is done anew, alone. */
export class SavesMetError extends Error {
  override readonly name = 'SavesMetError';
}

const saves = new AsyncLocalStorage<Save>();

/**
 * Does a save whose transaction may run beside those of other subjects, where the database lets it. One that meets another there is
 * undone by its own transaction and done anew, alone, so that what it answers is as if all had come one after the other. That holds
 * for whatever {@link reserve}s what it touches beside its subject, before it looks at it.
 * @param subject what the save is about, in any words that name nothing else
 * @param save all of it, from its beginning; its failures must be told to {@link noteFailure}
 */
export async function sideBySide<T>(subject: string, save: () => Promise<T>): Promise<T> {
  const own: Save = { subject, turn: null, isKept: false, hasMet: false };
  const answer = await saves.run(own, save);
  return own.hasMet ? save() : answer;
}

/**
 * Has nobody beside the save that is going on touch something. Nothing to do in a transaction that is alone, nor outside of one.
 * @throws {SavesMetError} when somebody has, so that the save is done anew
 */
export function reserve(subject: string): void {
  if (saves.getStore()?.turn?.reserve(subject) === false) {
    throw new SavesMetError(`Another save touched ${subject} meanwhile; this one is done anew.`);
  }
}

/** Looks at what a save failed with, once its transaction is undone: a conflict with another save is none when it is alone. */
export function noteFailure(error: unknown): void {
  const save = saves.getStore();
  if (!save?.turn || save.isKept) return;
  if (error instanceof SavesMetError || isPassingConflict(error)) save.hasMet = true;
}

/** For the database: what the save that is going on is about; null for one that must be alone. */
export function subjectOfSave(): string | null {
  return saves.getStore()?.subject ?? null;
}

/** For the database: the save has its turn. */
export function saveBegins(turn: Turn): void {
  const save = saves.getStore();
  if (save) save.turn = turn;
}

/** For the database: the save is committed, and not to be done again whatever fails later. */
export function saveIsKept(): void {
  const save = saves.getStore();
  if (save) save.isKept = true;
}
