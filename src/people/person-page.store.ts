import { may } from '../platform/access/permissions.ts'
import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import { londonDay } from '../platform/time.ts'
import { firstWords } from './candidate.ts'
import { MOST_HISTORY, readHistory } from './history.store.ts'
import { readKnown } from './known.store.ts'
import { nameOf } from './known.ts'
import { markerKind } from './marker-kinds.ts'
import { sayPhone } from './phone-number.ts'
import { repeatOf } from './repeat.ts'
import { readIdentifications, readJoins } from './who-said-so.store.ts'

export type PersonAsk = { now: Temporal.Instant; who: Who; domestic: readonly string[] }

/** Everything that this person may see of a person; where the record was joined to another, which one. */
export async function readPersonPage(tx: Tx, id: string, { now, who, domestic }: PersonAsk) {
  const row = await tx
    .selectFrom('people.person')
    .select(['id', 'merged_into', 'removed_at', 'added_at', 'origin'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row || row.removed_at !== null) return undefined
  if (row.merged_into !== null) return { personId: id, caseId: id, joinedTo: row.merged_into, name: 'Joined record' }
  const [known] = await readKnown(tx, { ids: [id], now, besides: null, domestic })
  if (!known) return undefined
  const day = londonDay(now).toString()
  return {
    personId: id,
    caseId: id,
    joinedTo: null,
    name: nameOf(known.names),
    addedAt: row.added_at,
    origin: row.origin,
    known: {
      ...known,
      phones: known.phones.map(one => ({ ...one, said: sayPhone(one.number) })),
      markers: known.markers.map(one => ({ ...one, label: markerKind(one.kind).words, overdue: one.reviewOn < day })),
    },
    first: firstWords(known, day, now),
    repeat: repeatOf(known.counts.person, day),
    history: await readHistory(tx, id),
    joins: await readJoins(tx, id),
    decisions: await readIdentifications(tx, id),
    most: MOST_HISTORY,
    may: {
      join: may(who.role, 'join records of people'),
      mark: may(who.role, 'keep markers'),
      confirm: may(who.role, 'confirm markers'),
      say: may(who.role, 'say who people are'),
      former: may(who.role, 'know former names'),
    },
  }
}
