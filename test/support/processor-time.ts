/**
 * Does some work and tells how many milliseconds of the processor it took on this thread. What else the machine does, and how long
 * this process waits for its turn, does not count.
 */
export function processorTime<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const before = process.threadCpuUsage();
  const result = work();
  const { user, system } = process.threadCpuUsage(before);
  return { result, ms: (user + system) / 1_000 };
}
