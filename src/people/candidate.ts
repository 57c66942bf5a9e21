import type { FoundPerson, FoundReason } from '../platform/people-finder.ts'
import { londonDay } from '../platform/time.ts'
import { type Known, nameOf } from './known.ts'
import { markerKind } from './marker-kinds.ts'
import { NAME_LEVELS, nameForm, nameLevel } from './matching/name-level.ts'
import { OUR_NICKNAMES } from './matching/nicknames.ts'
import { plainWords } from './matching/plain-words.ts'
import { orderLines } from './orders/order-words.ts'
import { type Repeat, repeatOf } from './repeat.ts'

/** Somebody on file who may be who is asked for, with what is known of them. */
export type Candidate = {
  personId: string
  caseId: string
  name: string
  probability: number
  likelihood: string
  weight: number
  reasons: FoundReason[]
  /** Why it is certainly somebody else. */
  never: string | null
  known: Known
  repeat: Record<'person' | 'phone' | 'address' | 'household', Repeat>
  /** What to know first, in words, the gravest first; each unconfirmed one says so. */
  first: string[]
}

/** A probability as people say it. Nothing is certain until somebody has said so. */
export function likelihoodOf(probability: number): string {
  if (probability >= 0.95) return 'almost certainly'
  if (probability >= 0.7) return 'probably'
  if (probability >= 0.2) return 'possibly'
  return 'hardly'
}

export function candidateOf(found: FoundPerson, known: Known, asked: Names, now: Temporal.Instant): Candidate {
  const day = londonDay(now).toString()
  const { person, phone, address, household } = known.counts
  return {
    personId: known.personId,
    caseId: known.caseId,
    name: nameOf(known.names),
    probability: Math.round(found.probability * 1e4) / 1e4,
    likelihood: likelihoodOf(found.probability),
    weight: Math.round(found.weight * 10) / 10,
    reasons: reasonsShown(found.reasons, known, asked),
    never: found.never ?? null,
    known,
    repeat: {
      person: repeatOf(person, day),
      phone: repeatOf(phone, day),
      address: repeatOf(address, day),
      household: repeatOf(household, day),
    },
    first: firstWords(known, day, now),
  }
}

type Names = { given?: string; family?: string }

/**
 * The reasons, the heaviest first. A name agrees with one that the reader may see, or it is said only that a name on file agrees: what somebody
 * was called before is told to nobody by the way (decision 0011).
 */
export function reasonsShown(reasons: readonly FoundReason[], known: Known, asked: Names): FoundReason[] {
  const onFile = known.names
    .flatMap(one => [one.given, one.family])
    .flatMap(name => (name ? nameForm(plainWords(name), OUR_NICKNAMES) : []))
  const levels = (typed: string | undefined) => {
    if (!typed) return []
    const form = nameForm(plainWords(typed), OUR_NICKNAMES)
    return onFile.map(name => NAME_LEVELS[nameLevel(form, name)])
  }
  const seen = { given: levels(asked.given), family: levels(asked.family) }
  const hidden = ({ field, words }: FoundReason) =>
    (field === 'given' || field === 'family') &&
    !seen[field].some(level => level !== undefined && words.endsWith(`: ${level}`))
  return reasons
    .map(reason => ({
      ...reason,
      words: hidden(reason) ? 'a name on file' : reason.words,
      weight: Math.round(reason.weight * 10) / 10,
    }))
    .filter(reason => reason.weight !== 0)
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
}

const sayDay = (day: string) =>
  Temporal.PlainDate.from(day).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** What a handler must see without asking. */
export function firstWords(known: Known, day: string, now: Temporal.Instant): string[] {
  const danger = (id: string) => (markerKind(id).danger ? 0 : 1)
  const markers = [...known.markers]
    .sort((one, other) => danger(one.kind) - danger(other.kind) || Number(other.confirmed) - Number(one.confirmed))
    .map(({ kind, words, confirmed, inForceUntil, reviewOn }) => {
      const over = inForceUntil !== null && inForceUntil < day
      const until =
        inForceUntil === null ? '' : over ? `, ended ${sayDay(inForceUntil)}` : ` until ${sayDay(inForceUntil)}`
      const stale = reviewOn < day && !over ? ' (review overdue)' : ''
      const kindWords = over ? markerKind(kind).words.replace(' in force', '') : markerKind(kind).words
      return `${confirmed ? '' : 'UNCONFIRMED: '}${kindWords}${until}: ${words}${stale}`
    })
  const household = known.household.flatMap(({ name, markers: kinds }) =>
    kinds.map(kind => `In the home: ${name ?? 'somebody'}, ${markerKind(kind).words.toLowerCase()}`),
  )
  return [
    ...orderLines(known.orders, now),
    ...markers,
    ...(known.domestic > 0 ? [`Domestic: ${known.domestic} earlier`] : []),
    ...(known.vulnerableBefore ? ['Was vulnerable in an earlier contact'] : []),
    ...household,
  ]
}
