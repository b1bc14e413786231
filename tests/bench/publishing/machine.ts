import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second, as Linux reports processor time to programs. @see proc(5) */
const ticks = 100;
const page = 4096;

export interface Usage {
  /** Seconds of processor time since the processes began. */
  seconds: number;
  /** Bytes in memory now. */
  memory: number;
}

/** What a process and all that it started use. */
export function usageOf(pid: number): Usage {
  const family = [pid, ...descendants(pid)];
  return family.map(one).reduce((sum, usage) => ({
    seconds: sum.seconds + usage.seconds,
    memory: sum.memory + usage.memory,
  }));
}

export interface Watch {
  /** The most memory seen, of all processes together and of the first of them alone, in bytes, and how many cores were busy on average. */
  end: () => { memory: number; ownMemory: number; cores: number };
}

/** Looks at a process and all that it started, every 200 ms. */
export function watchUsage(pid: number): Watch {
  const begun = performance.now();
  const first = usageOf(pid);
  let { memory } = first;
  let ownMemory = one(pid).memory;
  const timer = setInterval(() => {
    memory = Math.max(memory, usageOf(pid).memory);
    ownMemory = Math.max(ownMemory, one(pid).memory);
  }, 200);
  return {
    end() {
      clearInterval(timer);
      const cores = (usageOf(pid).seconds - first.seconds) / ((performance.now() - begun) / 1000);
      return { memory, ownMemory, cores };
    },
  };
}

function one(pid: number): Usage {
  const fields = statOf(pid);
  return {
    seconds: (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticks,
    memory: Number(fields[21] ?? 0) * page,
  };
}

function descendants(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(statOf(Number(name))[1]) }));
  const below = (parent: number): number[] =>
    parents.filter((found) => found.parent === parent).flatMap((found) => [found.pid, ...below(found.pid)]);
  return below(pid);
}

/** The fields of `/proc/PID/stat` behind the name; none of a process that has ended. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
