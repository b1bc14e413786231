import type { ReadEverything } from './read-everything.ts';
import type { Ticket } from './ticket.ts';

/** The readings of everything that were asked for, a part of which is done at each turn. */
export interface Readings {
  begin: (tickets: Ticket[]) => void;
  /** Reads the next part. What cannot be read fails those who asked for it. */
  next: () => Promise<void>;
  finish: () => Promise<void>;
  areDone: () => boolean;
}

export function createReadings({
  read,
  done,
}: {
  read: (thorough: boolean) => AsyncGenerator<number, ReadEverything>;
  done: (tickets: Ticket[], read: ReadEverything) => void;
}): Readings {
  const begun: { tickets: Ticket[]; parts: AsyncGenerator<number, ReadEverything> }[] = [];
  const next = async (): Promise<void> => {
    const [reading] = begun;
    if (reading === undefined) return;
    try {
      const part = await reading.parts.next();
      if (part.done !== true) {
        for (const ticket of reading.tickets) ticket.hasRead(part.value);
        return;
      }
      done(reading.tickets, part.value);
    } catch (error) {
      for (const ticket of reading.tickets) ticket.fail(error);
    }
    begun.shift();
  };
  return {
    begin(tickets) {
      const thorough = tickets.some(({ request }) => request.full?.thorough === true);
      for (const ticket of tickets) ticket.waitForReading();
      begun.push({ tickets, parts: read(thorough) });
    },
    next,
    async finish() {
      while (begun.length > 0) await next();
    },
    areDone: () => begun.length === 0,
  };
}
