import type { Reader } from '../platform/log/reader.ts'
import { asGivenReader } from './as-given.reader.ts'

/** What this module reads from the log. */
export const peopleReaders: readonly Reader[] = [asGivenReader]
