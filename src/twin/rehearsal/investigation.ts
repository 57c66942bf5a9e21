import type { Next } from '../../platform/random.ts'
import type { Assessment } from './assessment.ts'
import type { RehearsalContact } from './contact.ts'
import type { CrimeDecision } from './crime.ts'
import {
  type InvestigationPlan,
  planAllocation,
  planInvestigation,
  planReviews,
  planTime,
  type Review,
} from './enquiry.ts'
import { after, latestOf, secondsBetween } from './moments.ts'
import { type PlannedOutcome, planOutcome } from './outcome.ts'
import { drawOutcome, outcomeDelay } from './outcome-mix.ts'
import { type OwnPages, planOwnPages } from './own-pages.ts'
import type { Story } from './story.ts'
import { type PlannedSuspect, planSuspect } from './suspect.ts'
import { planUpdates, type VictimUpdate } from './updates.ts'
import { planSafeContact, type SafeContact, type Victim, victimOf } from './victim.ts'

/** A recorded crime from allocation to outcome, and what its victim is told. Victim parts are null where nobody is one. */
export type Investigation = {
  readonly victim: Victim | null
  readonly safeContact: SafeContact | null
  readonly allocatedAt: Temporal.Instant
  readonly plan: InvestigationPlan
  readonly reviews: readonly Review[]
  readonly suspect: PlannedSuspect | null
  readonly outcome: PlannedOutcome
  readonly updates: readonly VictimUpdate[]
  readonly ownPages: OwnPages | null
}

/** A plan comes first however short the case: at least this many seconds of work after it. */
const SHORTEST = 2400

/** The outcome is drawn first and the path to it laid after, so that they agree: nobody is charged who was never found. */
export function planCase(
  contact: RehearsalContact,
  story: Story,
  assessment: Assessment,
  { at: recordedAt, crimeType }: Extract<CrimeDecision, { decision: 'crime' }>,
  next: Next,
): Investigation {
  const code = drawOutcome(crimeType, story, next)
  const victim = victimOf(contact, story, assessment)
  const life = outcomeDelay(code, next)
  const allocatedAt = planAllocation(recordedAt, next)
  const planAt = planTime(recordedAt, allocatedAt, life, next)
  const proposedAt = latestOf(after(recordedAt, life), after(planAt, SHORTEST))
  const outcome = planOutcome(code, story, assessment, proposedAt, next)
  // Nothing is done about a suspect before there is a plan to do it under.
  const span = { recordedAt: planAt, proposedAt }
  const suspect = planSuspect(contact, story, code, span, next)
  const seen = suspect !== null && suspect.events.length > 0
  const work = { planAt, closesAt: after(planAt, secondsBetween(planAt, proposedAt) * 0.96) }
  const safeContact = victim ? planSafeContact(contact, story, after(recordedAt, 180), next) : null
  return {
    victim,
    safeContact,
    allocatedAt,
    plan: planInvestigation(contact, story, victim, code, work, next),
    reviews: planReviews(victim, work, next),
    suspect,
    // Nobody is circulated who was seen.
    outcome: seen
      ? { ...outcome, statements: outcome.statements.filter(one => one.need !== 'untraced-circulated') }
      : outcome,
    updates: victim && safeContact ? planUpdates(victim, safeContact, recordedAt, suspect, outcome, next) : [],
    // Drawn last: whatever else a seed draws stays as it was.
    ownPages: victim && safeContact ? planOwnPages(victim, safeContact, next) : null,
  }
}
