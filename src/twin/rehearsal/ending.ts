import { chance, type Next, pick } from '../../platform/random.ts'
import type { RehearsalContact } from './contact.ts'
import type { Intake } from './intake.ts'
import { after } from './moments.ts'
import { type Story, say } from './story.ts'
import type { Telephony } from './telephony.ts'

/** How a contact ends. Every contact ends in one of these ways; none is just left. */
export type Ending =
  /** `openedAt`: when the incident is opened and its clock runs, while the person is still on the line. */
  | {
      readonly kind: 'incident'
      readonly at: Temporal.Instant
      readonly reason: string
      readonly openedAt: Temporal.Instant
    }
  /** `otherwise`: what to record where the earlier contact has no open case to join. */
  | {
      readonly kind: 'joined'
      readonly at: Temporal.Instant
      readonly reason: string
      readonly to: string
      readonly otherwise: string
    }
  | { readonly kind: 'referred'; readonly at: Temporal.Instant; readonly reason: string; readonly agency: string }
  /** `unreached`: left the queue, was rung back, and could not be reached: closed by a person, with that reason. */
  | { readonly kind: 'resolved'; readonly at: Temporal.Instant; readonly reason: string; readonly unreached: boolean }

const REFERRED = 0.3

/** `crime`: a crime is disclosed, so there must be an incident, whether or not anybody is sent (counting rules). */
export function planEnding(
  contact: RehearsalContact,
  story: Story,
  { wrappedAt, callBacks, hold }: Telephony,
  intake: Intake | null,
  crime: boolean,
  next: Next,
): Ending {
  if (!intake) {
    const reason = hold
      ? `Kept their place to be rung; no answer to ${hold.tries.length} tries.`
      : `Left the queue; rung back ${callBacks.length} times without an answer. Nothing found on the number.`
    return { kind: 'resolved', at: wrappedAt, reason, unreached: true }
  }
  if (contact.about !== undefined) return joined(contact.about, contact, story, wrappedAt, next)
  if (intake.grading.grade !== 'resolve' || crime) {
    const reason =
      contact.grade === 'resolve'
        ? 'A crime is described: recorded and looked into from a desk.'
        : intake.grading.reason
    return { kind: 'incident', at: wrappedAt, reason, openedAt: after(intake.grading.at, 6) }
  }
  const referral = story.referrals.length > 0 && chance(next, REFERRED) ? pick(next, story.referrals) : undefined
  if (referral) return { kind: 'referred', at: wrappedAt, reason: referral.why, agency: referral.agency }
  return { kind: 'resolved', at: wrappedAt, reason: resolution(contact, story, next), unreached: false }
}

function joined(to: string, contact: RehearsalContact, story: Story, at: Temporal.Instant, next: Next): Ending {
  const reason =
    story.id === 'update-wanted'
      ? 'The same person, asking about their own report: joined to it, and the officer told.'
      : 'The same event, seen by somebody else: joined, with what this caller added and their own needs noted.'
  return { kind: 'joined', at, reason, to, otherwise: resolution(contact, story, next) }
}

function resolution({ scene }: RehearsalContact, story: Story, next: Next): string {
  if (story.resolutions.length === 0) return 'Nothing more is needed: the caller agrees, and knows when to ring again.'
  return say(pick(next, story.resolutions), scene)
}
