import { between, chance, lognormal, type Next, pick, shuffle } from '../../platform/random.ts'
import { atMost } from './behaviour.ts'
import type { RehearsalContact } from './contact.ts'
import { after, secondsBetween } from './moments.ts'
import type { OutcomeCode } from './outcome-mix.ts'
import { parameter } from './parameters.ts'
import { REVIEW_WORDS, type ReviewDecision } from './review-words.ts'
import { type Story, say } from './story.ts'
import type { Victim } from './victim.ts'

export type PlannedLine = {
  readonly objective: string
  readonly action: string
  readonly dueAt: Temporal.Instant
  /** When the evidence is likely to be gone; null where it keeps. */
  readonly perishesAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant
  readonly end: 'done' | 'not-proportionate'
  readonly result: string
}

export type InvestigationPlan = {
  readonly at: Temporal.Instant
  readonly objective: string
  readonly risk: string
  readonly victimContact: string
  readonly lines: readonly PlannedLine[]
}

export type Review = {
  readonly at: Temporal.Instant
  readonly decision: ReviewDecision
  readonly words: string
  readonly nextDueAt: Temporal.Instant
}

const HOUR = 3600
const DAY = 24 * HOUR
/** Our default, as no national interval was found: 72 hours, then days 7, 14 and 28, then every 28 (standards, victims.md section 5). */
const REVIEW_DAYS = [3, 7, 14, 28] as const
/** A review never puts the next one further off than this many days. */
const LONGEST = 27
const NO_SUSPECT: readonly OutcomeCode[] = [14, 18]

export function planAllocation(recordedAt: Temporal.Instant, next: Next): Temporal.Instant {
  return after(recordedAt, lognormal(next, parameter('allocate-median') * 60, 0.6))
}

/** `life`: seconds from recording to the outcome; a short case is planned sooner, and nothing is planned after it closed. */
export function planTime(
  recordedAt: Temporal.Instant,
  allocatedAt: Temporal.Instant,
  life: number,
  next: Next,
): Temporal.Instant {
  const wanted = lognormal(next, parameter('plan-median') * HOUR, 0.7)
  const latest = parameter('plan-latest') * HOUR - secondsBetween(recordedAt, allocatedAt)
  return after(allocatedAt, Math.max(300, atMost(latest, atMost(0.35 * life, wanted))))
}

export function planInvestigation(
  contact: RehearsalContact,
  story: Story,
  victim: Victim | null,
  code: OutcomeCode,
  span: { planAt: Temporal.Instant; closesAt: Temporal.Instant },
  next: Next,
): InvestigationPlan {
  return {
    at: span.planAt,
    objective: `Find out who is responsible for the ${story.name.toLowerCase()} reported in ${contact.place.settlement}, and whether it can be proved.`,
    risk: victim?.enhanced
      ? 'Raised: may be harmed again. Safety looked at before every step that the suspect will notice.'
      : 'Ordinary: no sign of further harm; asked again at each contact.',
    victimContact: victimContactWords(victim),
    lines: linesFor(contact, story, code, span, next),
  }
}

function victimContactWords(victim: Victim | null): string {
  if (!victim) return 'No victim: the person who rang is told the result if they asked.'
  const often = victim.enhanced
    ? 'Every 7 days and within one working day of any event'
    : 'Every 14 days and when something happens'
  return `${often}, in the way recorded as safe.`
}

function linesFor(
  contact: RehearsalContact,
  story: Story,
  code: OutcomeCode,
  { planAt, closesAt }: { planAt: Temporal.Instant; closesAt: Temporal.Instant },
  next: Next,
): PlannedLine[] {
  const left = secondsBetween(planAt, closesAt)
  return story.enquiries.map((enquiry): PlannedLine => {
    const perishesAt = perishing(contact.at, enquiry.perishesAfterHours, planAt)
    const room = perishesAt === null ? 3 * DAY : secondsBetween(planAt, perishesAt)
    const dropped = enquiry.mayDrop === true && chance(next, parameter('line-dropped'))
    // Perishable lines are followed before they perish, and all of them before the case closes.
    const endedAt = after(planAt, atMost(room, left) * (0.3 + 0.55 * next()))
    return {
      objective: enquiry.objective,
      action: say(enquiry.action, contact.scene),
      dueAt: after(planAt, atMost(room * 0.9, 3 * DAY)),
      perishesAt,
      endedAt,
      end: dropped ? 'not-proportionate' : 'done',
      result: dropped ? pick(next, DROPPED) : pick(next, NO_SUSPECT.includes(code) ? DONE_WITHOUT : DONE_WITH),
    }
  })
}

/** When evidence will be gone; null where it keeps, or where it was gone before there was a plan. */
function perishing(
  from: Temporal.Instant,
  hours: number | undefined,
  planAt: Temporal.Instant,
): Temporal.Instant | null {
  if (hours === undefined) return null
  const at = after(from, hours * HOUR)
  return secondsBetween(planAt, at) < 2 * HOUR ? null : at
}

const DROPPED = [
  'Not proportionate: no time window narrow enough to search for, and nothing else points there.',
  'Not proportionate: what it could add is already known from the first line.',
]
const DONE_WITH = [
  'Done: supports the account given.',
  'Done: adds to what points to the person named.',
  'Done: fits the times given; kept as an exhibit.',
]
const DONE_WITHOUT = [
  'Done: nothing that identifies anybody.',
  'Done: camera faced the other way.',
  'Done: three homes answered; nobody saw or heard it.',
]

/** At least one review with something in it, then more while the case stays open. */
export function planReviews(
  victim: Victim | null,
  { planAt, closesAt }: { planAt: Temporal.Instant; closesAt: Temporal.Instant },
  next: Next,
): Review[] {
  const left = secondsBetween(planAt, closesAt)
  const raised = victim?.enhanced
    ? lognormal(next, parameter('first-review-raised-median') * HOUR, 0.4)
    : 3 * DAY * (0.6 + 0.32 * next())
  const offsets = [raised < left ? atMost(3 * DAY * parameter('review-latest'), raised) : left * 0.6]
  for (let n = 1; ; n++) {
    const days = REVIEW_DAYS[n] ?? 28 * (n - REVIEW_DAYS.length + 2)
    const offset = days * DAY - between(next, 2, 30) * HOUR
    if (offset >= left || n > 40) break
    offsets.push(offset)
  }
  const deck = shuffle(next, REVIEW_WORDS.later)
  return offsets.map((offset, n): Review => {
    // Every review says something the last one did not.
    const [decision, words] = n === 0 ? pick(next, REVIEW_WORDS.first) : (deck[n % deck.length] ?? pick(next, deck))
    const nextDays = REVIEW_DAYS[n + 1] ?? 28 * (n + 1 - REVIEW_DAYS.length + 2)
    const at = after(planAt, offset)
    const nextDue = after(planAt, nextDays * DAY)
    const latest = after(at, LONGEST * DAY)
    return { at, decision, words, nextDueAt: Temporal.Instant.compare(nextDue, latest) > 0 ? latest : nextDue }
  })
}
