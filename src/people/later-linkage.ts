import type { Next } from '../platform/random.ts'
import { type CheckFigures, checkFigures } from './check-figures.ts'
import { LATER_COLUMNS, type LaterContact, type LaterPerson, rowOfContact, rowOfPerson } from './later-records.ts'
import { explain, type Reason } from './matching/explanation.ts'
import { groupsOf } from './matching/groups.ts'
import { linkPeople } from './matching/linkage.ts'
import type { Model } from './matching/model.ts'
import { OUR_NICKNAMES } from './matching/nicknames.ts'
import { pairLevels } from './matching/pair-levels.ts'
import { firstOf } from './matching/pairs.ts'
import { peopleTable } from './matching/people-table.ts'
import { weigher } from './matching/weigh.ts'
import { startingModelFor } from './search-model.ts'

export type Evidence = {
  people: readonly LaterPerson[]
  contacts: readonly LaterContact[]
  checks: readonly { contactId: string; at: Temporal.Instant; showed: readonly string[] }[]
  said: readonly { contactId: string; personId: string }[]
  /** Pairs that somebody decided on, as 'id id' in order. */
  decided: ReadonlySet<string>
}
export type Proposed = { one: string; other: string; probability: number; reasons: Reason[] }
export type LaterLinkage = {
  records: number
  threshold: number
  pairsFound: number
  proposals: Proposed[]
  figures: CheckFigures
  model: Model | undefined
}

/** Fewer pairs of one person than this teach nothing that the starting model does not know better. */
const ENOUGH_PAIRS = 200
const ENOUGH_RECORDS = 2_000
/** One record has nobody to be compared with. */
const FEWEST = 2
/** A worklist that nobody can finish is not read. */
const MOST_PROPOSALS = 500

/** Compares everybody on file and everybody who rang with everybody else: who was missed, and how good the check at the time was. */
export function linkLater(evidence: Evidence, next: Next, thisYear: number): LaterLinkage {
  const { people, contacts } = evidence
  const place = new Map(people.map((person, at) => [person.id, at]))
  const told = contacts.filter(contact => (contact.name ?? '') !== '' && !place.has(contact.madeId ?? ''))
  const rows = [...people.map(rowOfPerson), ...told.map(rowOfContact)]
  const table = peopleTable(rows, LATER_COLUMNS, thisYear)
  if (rows.length < FEWEST || table.columns.length === 0)
    return {
      records: rows.length,
      threshold: 1,
      pairsFound: 0,
      proposals: [],
      model: undefined,
      figures: checkFigures([]),
    }
  const few = rows.length < ENOUGH_RECORDS
  const linkage = linkPeople(table, {
    nicknames: OUR_NICKNAMES,
    next,
    ...(few ? { model: startingModelFor(rows.length) } : {}),
  })

  const truth = groupsOf(rows.length)
  linkage.clusters.forEach((of, record) => {
    truth.join(record, of)
  })
  for (const { id, root } of people) if (place.has(root)) truth.join(place.get(id)!, place.get(root)!)
  const recordOf = new Map<string, number>()
  for (const contact of contacts)
    if (contact.madeId !== null && place.has(contact.madeId))
      recordOf.set(contact.contactId, place.get(contact.madeId)!)
  told.forEach((contact, at) => {
    recordOf.set(contact.contactId, people.length + at)
  })
  const who = (personId: string) => (place.has(personId) ? truth.of(place.get(personId)!) : undefined)
  const checksOf = Map.groupBy(evidence.checks, check => check.contactId)
  const saidOf = new Map(evidence.said.map(one => [one.contactId, one.personId]))

  const levels = pairLevels(table, OUR_NICKNAMES)
  const weigh = weigher(table, levels.fields, linkage.model, linkage.holders)
  const found: Proposed[] = []
  let pairsFound = 0
  const out = new Int8Array(levels.fields.length)
  const each = new Float64Array(levels.fields.length)
  for (const [at, pair] of linkage.pairs.entries()) {
    const probability = linkage.chances[at]!
    if (probability < linkage.threshold) continue
    pairsFound++
    const a = firstOf(pair, rows.length)
    const [one, other] = [people[a], people[pair - a * rows.length]]
    if (!one || !other || one.root === other.root) continue
    const [first, second] = [one.root, other.root].sort() as [string, string]
    if (evidence.decided.has(`${first} ${second}`)) continue
    levels.compare(a, pair - a * rows.length, out)
    const { reasons } = explain(levels.fields, out, each, weigh(out, 0, a, pair - a * rows.length, each), linkage.model)
    found.push({ one: first, other: second, probability, reasons })
  }
  const best = new Map<string, Proposed>()
  for (const pair of found.sort((one, other) => other.probability - one.probability))
    if (best.size < MOST_PROPOSALS && !best.has(`${pair.one} ${pair.other}`))
      best.set(`${pair.one} ${pair.other}`, pair)

  return {
    records: rows.length,
    threshold: linkage.threshold,
    pairsFound,
    proposals: [...best.values()],
    model: !few && pairsFound >= ENOUGH_PAIRS ? linkage.model : undefined,
    figures: checkFigures(
      contacts.map(({ contactId, at, gradedAt }) => {
        const record = recordOf.get(contactId)
        const said = saidOf.get(contactId)
        return {
          contactId,
          at,
          gradedAt,
          truth: record === undefined ? undefined : truth.of(record),
          checks: (checksOf.get(contactId) ?? []).map(check => ({ at: check.at, showed: check.showed.map(who) })),
          saidSame: said === undefined ? undefined : who(said),
        }
      }),
    ),
  }
}
