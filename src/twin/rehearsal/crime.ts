import type { CrimeType } from '../../platform/force/vocabulary.ts'
import { type Next, pick, weighted } from '../../platform/random.ts'
import type { Attendance } from './attendance.ts'
import { crimeDecisionDelay } from './behaviour.ts'
import type { Codes } from './codes.ts'
import type { RehearsalContact } from './contact.ts'
import { after, secondsBetween } from './moments.ts'
import type { Story } from './story.ts'

/** Whether a crime is recorded, decided within 24 hours of the report (standards, victims.md section 3). */
export type CrimeDecision =
  | {
      readonly decision: 'crime'
      readonly at: Temporal.Instant
      readonly basis: string
      readonly offence: string
      readonly crimeType: CrimeType
    }
  | { readonly decision: 'not-crime'; readonly at: Temporal.Instant; readonly basis: string }

const CRIME = [
  'On the balance of probability it happened as told, and nothing at hand says otherwise.',
  'The account and what was seen at the scene agree; recorded as reported.',
  'The victim is sure; there is no credible evidence to the contrary.',
]
const NOT_CRIME = [
  'What was described is not an offence, and the caller agrees; told what would change that.',
  'Seen at the scene: an accident, with evidence that it was. The caller has been told.',
]

/** Which crime the story turns into, if any: drawn before anything else, because it decides whether there must be an incident. */
export function drawCrimeType(story: Story, next: Next): CrimeType | null {
  return weighted(next, story.crimes)
}

/** Null where nothing raised the question of a crime. */
export function planCrimeDecision(
  contact: RehearsalContact,
  story: Story,
  crimeType: CrimeType | null,
  openedAt: Temporal.Instant,
  attendance: Attendance | null,
  codes: Codes,
  next: Next,
): CrimeDecision | null {
  const mayBeCrime = story.crimes.some(([type, weight]) => type !== null && weight > 10)
  if (crimeType === null && !mayBeCrime) return null
  const ready = secondsBetween(contact.at, attendance?.clearedAt ?? openedAt)
  const at = after(contact.at, crimeDecisionDelay(ready, attendance !== null, next))
  if (crimeType === null) return { decision: 'not-crime', at, basis: pick(next, NOT_CRIME) }
  const offence = codes.offence(story.id, crimeType, next)
  return { decision: 'crime', at, basis: pick(next, CRIME), offence, crimeType }
}
