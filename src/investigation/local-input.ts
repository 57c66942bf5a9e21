import { london } from '../platform/time.ts'

/** A moment as a date-and-time field of a form takes it: London time to the minute, without an offset. */
export function forInput(at: Temporal.Instant): string {
  return london(at).toPlainDateTime().toString({ smallestUnit: 'minute' })
}
