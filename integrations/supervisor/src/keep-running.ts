import type { Command, FlowController } from 'concurrently';

export interface Death {
  name: string;
  exitCode: string | number;
  /** Deaths in a row, each within a minute of its start. */
  inARow: number;
}

const short = 60;
const longestPause = 15_000;

/**
 * A flow controller that starts a command again whenever it ends, with whatever exit code, until told to stop.
 * (concurrently's own RestartProcess takes a clean exit for the end of the work, and a service's work never ends.)
 * The first restart comes at once, further ones in a row after 1, 2, 4 … 15 seconds.
 */
export class KeepRunning implements FlowController {
  #stopping = false;
  readonly #onDeath: (death: Death) => void;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(onDeath: (death: Death) => void) {
    this.#onDeath = onDeath;
  }

  handle(commands: Command[]): { commands: Command[] } {
    for (const command of commands) {
      let inARow = 0;
      command.close.subscribe(({ exitCode, timings }) => {
        if (this.#stopping) return;
        inARow = timings.durationSeconds < short ? inARow + 1 : 1;
        this.#onDeath({ name: command.name, exitCode, inARow });
        const timer = setTimeout(() => {
          this.#timers.delete(timer);
          command.start();
        }, pauseBefore(inARow));
        this.#timers.add(timer);
      });
    }
    return { commands };
  }

  stop(): void {
    this.#stopping = true;
    for (const timer of this.#timers) clearTimeout(timer);
  }
}

/** Milliseconds to wait before the nth start in a row. */
export function pauseBefore(inARow: number): number {
  return inARow <= 1 ? 0 : Math.min(longestPause, 1000 * 2 ** (inARow - 2));
}
