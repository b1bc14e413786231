/** Where progress is shown. */
export interface Screen {
  isTTY?: boolean;
  write: (text: string) => unknown;
}

export interface Progress {
  /** `total` is 0 while what is to be done is still being read, `secondsLeft` null while nobody can tell. */
  update: (done: number, total: number, secondsLeft?: number | null) => void;
  end: () => void;
}

/** Shows how far a piece of work has come: one line that changes on a terminal, a line a tenth elsewhere. */
export function progressOn(stream: Screen, what: string): Progress {
  let tenth = 0;
  return {
    update(done, total, secondsLeft = null) {
      const left = secondsLeft === null || done >= total ? '' : `, ${duration(secondsLeft)} left`;
      const line = total === 0 ? `Read from the cms: ${done}` : `${what}: ${done} of ${total}${left}`;
      if (stream.isTTY) {
        stream.write(`\r\u001b[2K${line}`);
        return;
      }
      const now = total === 0 ? 0 : Math.floor((done / total) * 10);
      if (now > tenth) stream.write(`${line}\n`);
      tenth = Math.max(tenth, now);
    },
    end() {
      if (stream.isTTY) stream.write('\r\u001b[2K');
    },
  };
}

/** `45 s`, `3 min 20 s`, `1 h 5 min`. */
function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.round((whole % 3600) / 60)} min`;
}
