import { type RecordedThrive, shownBoxes } from './call-sheet.ts'
import type { Trigger } from './thrive.ts'
import { type Lack, missingFor } from './thrive-missing.ts'
import { thrivePackOn } from './thrive-pack.ts'

/** What an assessment, as it was recorded, lacks for this trigger by the pack in force on `day`; nobody assessed: all of it. */
export function lacksFor(trigger: Trigger, newest: RecordedThrive | undefined, day: Temporal.PlainDate): Lack[] {
  return missingFor(thrivePackOn(day), trigger, shownBoxes(newest))
}
