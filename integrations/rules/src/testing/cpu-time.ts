/** The least of the processor's time, in milliseconds, that some work takes in several goes; what else runs on the machine does not count. */
export function leastCpuTime({ goes, work }: { goes: number; work: () => void }): number {
  const times = Array.from({ length: goes }, () => {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
