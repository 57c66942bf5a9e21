import type { Reader } from '../platform/log/reader.ts'

/** What this module reads from the log. */
export const accountabilityReaders: readonly Reader[] = []
