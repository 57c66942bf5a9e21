import { totalmem } from 'node:os'

const LEAST_MB = 128
const MOST_MB = 2048

/**
 * How much of the machine's memory PostgreSQL keeps pages in, in megabytes: a quarter, as its manual advises (Resource Consumption, shared_buffers), and no more than
 * a force's tables fill. What lies elsewhere is read and checked anew for each look: of a million people that is most of what a caller's search waits for.
 */
export function bufferMegabytes(memoryBytes: number): number {
  return Math.min(MOST_MB, Math.max(LEAST_MB, Math.floor(memoryBytes / 4 / 2 ** 20 / 64) * 64))
}

/** What this process may use: a container's limit where there is one. */
export function memoryBytes(): number {
  const allowed = process.constrainedMemory()
  return allowed > 0 ? Math.min(allowed, totalmem()) : totalmem()
}
