import type { Tx } from '../platform/db/connect.ts'
import type { Stamp } from '../platform/log/record.ts'
import type { FoundPerson, PeopleFinder } from '../platform/people-finder.ts'
import { askedOf, type ContactHolds, type PeopleSearch } from './asked.ts'
import { type Candidate, candidateOf } from './candidate.ts'
import { keepCheck } from './check.store.ts'
import { readAskedContact, readDecisions } from './contact-asked.store.ts'
import { readKnownWithNumber } from './known.store.ts'
import type { Known } from './known.ts'
import { sayPhone, tidyPhone } from './phone-number.ts'

const MOST = 8
/** Everyone tied to one number is shown, up to so many: a hostel's or a switchboard's is anybody's. */
const OF_ONE_NUMBER = 20
/** The finder looks at no more than this. */
const FOUND_AT_MOST = 40

export type SearchWith = {
  finder: PeopleFinder
  domestic: readonly string[]
  now: Temporal.Instant
  stamp: Stamp
  /** What the contact's boxes hold on somebody's screen, instead of what is saved. */
  holds?: ContactHolds
  /** False while somebody is still typing: the search is no check yet. */
  keep?: boolean
  /** Whether the finder had taken in everything when it was asked. */
  level?: boolean
}
export type PeopleFound = NonNullable<Awaited<ReturnType<typeof searchFor>>>

/**
 * Who this may be. What the finder knows is read again under this person's row access, and more is fetched until there are enough. Undefined where the
 * contact is not there, or not theirs to see.
 */
export async function searchFor(
  tx: Tx,
  typed: PeopleSearch,
  { finder, domestic, now, stamp, holds, keep = true, level = true }: SearchWith,
) {
  const contact = typed.contactId === undefined ? undefined : await readAskedContact(tx, typed.contactId)
  if (typed.contactId !== undefined && !contact) return undefined
  const { query, fields } = askedOf(typed, holds ?? contact)
  const number = tidyPhone(query.phone) ?? null
  const most = typed.most ?? MOST
  const ask = { now, besides: contact?.contactId ?? null, domestic }

  let found: readonly FoundPerson[] = []
  let known = new Map<string, Known>()
  let ofNumber: readonly string[] = []
  for (let wanted = most; fields.length > 0; wanted = Math.min(wanted * 2, FOUND_AT_MOST)) {
    found = finder.find(query, wanted)
    const read = await readKnownWithNumber(
      tx,
      { ...ask, ids: found.map(one => one.id) },
      { number, most: OF_ONE_NUMBER },
    )
    known = new Map(read.known.map(one => [one.personId, one]))
    ofNumber = read.tied
    const seen = found.filter(one => known.has(one.id)).length
    if (seen >= most || found.length < wanted || wanted === FOUND_AT_MOST) break
  }

  const all = found.flatMap(one => {
    const person = known.get(one.id)
    return person ? [candidateOf(one, person, query, now)] : []
  })
  const candidates = all.filter(one => one.never === null).slice(0, most)
  const tied = ofNumber.flatMap(id => known.get(id) ?? []).sort((one, other) => suspicion(other) - suspicion(one))
  const checked =
    contact && keep && fields.length > 0
      ? await keepCheck(
          tx,
          contact,
          fields,
          candidates.map(({ personId, probability, reasons }) => ({ personId, probability, reasons })),
          stamp,
        )
      : false
  const decisions = contact ? await readDecisions(tx, contact.contactId) : []
  const caller = decisions.find(one => one.decision === 'same' && one.role === 'caller')
  const { ready, people, model } = finder.state()
  return {
    contactId: contact?.contactId ?? null,
    ...(contact ? { caseId: contact.caseId } : {}),
    asked: fields,
    checked,
    ready: ready && level,
    people,
    model,
    /** For whoever draws this: none of it is said to a caller. */
    neverReadOut: true as const,
    howToUse:
      'Ask who is speaking. Never read history, names or addresses out: whoever holds the phone may not be who it seems.',
    speaking: caller?.personId ?? ('unknown' as const),
    number: number
      ? {
          said: sayPhone(number),
          people: tied.map(person => tiedOf(person, now)),
          more: ofNumber.length === OF_ONE_NUMBER,
        }
      : null,
    candidates,
    /** Certainly somebody else, and tied to the same number or home. */
    apart: all.filter(one => one.never !== null),
    decisions,
  }
}

function suspicion({ roles, markers }: Known): number {
  return (
    (roles.suspect ?? 0) * 10 + markers.filter(one => one.kind === 'domestic-suspect' || one.kind === 'violence').length
  )
}

/** Somebody tied to the number: no likelihood, since a number is not a person. */
function tiedOf(
  known: Known,
  now: Temporal.Instant,
): Omit<Candidate, 'probability' | 'likelihood' | 'weight' | 'reasons' | 'never'> {
  const { personId, caseId, name, repeat, first } = candidateOf(
    { id: known.personId, probability: 0, weight: 0, reasons: [], never: undefined },
    known,
    {},
    now,
  )
  return { personId, caseId, name, known, repeat, first }
}
