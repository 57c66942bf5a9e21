import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { type AlertLook, nameKey, type OtherKind, type SharedReach } from './alert.ts'
import type { NotToKnow } from './new-plan.ts'
import { channelOf, reachKeys } from './reach-key.ts'
import {
  readCallers,
  readHolders,
  readHouseholds,
  readRoles,
  readSuspectNames,
  readWaysOfCases,
} from './shared-rows.store.ts'
import type { Way } from './way.ts'

/** A victim with what they are reached by. `notToKnow`: whom a plan of theirs names. */
export type Asked = {
  victimId: string
  caseId: string
  crimeId: string
  name: string
  ways: readonly Way[]
  notToKnow: readonly NotToKnow[]
}
type Held = { id: string; ids: string[]; name: string | null }

const keysOf = (ways: readonly Pick<Way, 'channel' | 'reach'>[]) => [
  ...new Set(ways.flatMap(way => reachKeys(way.channel, way.reach))),
]

/**
 * Who else has what these victims are reached by, looked up whenever it is asked: a suspect who is named later, a number that is learnt
 * later, are found the next time anything is about to go, and a reader that lags could not be. A fixed number of statements, for one and for many.
 */
export async function readShared(tx: Tx, victims: readonly Asked[]): Promise<Map<string, SharedReach[]>> {
  const asked = victims.map(one => ({ ...one, keys: keysOf(one.ways) })).filter(one => one.keys.length > 0)
  if (asked.length === 0) return new Map()
  const unique = (texts: readonly string[]) => [...new Set(texts)]
  const [keys, caseIds, crimeIds] = [
    unique(asked.flatMap(one => one.keys)),
    unique(asked.map(one => one.caseId)),
    unique(asked.map(one => one.crimeId)),
  ]
  const holders = Map.groupBy(await readHolders(tx, keys), one => one.key)
  const callers = Map.groupBy(await readCallers(tx, caseIds, keys), one => `${one.caseId} ${one.key}`)
  const suspects = Map.groupBy(await readSuspectNames(tx, crimeIds), one => one.crimeId)
  const roles = holders.size > 0 ? await readRoles(tx, crimeIds) : []
  const people = (crimeId: string, role: string) =>
    roles.flatMap(one => (one.crimeId === crimeId && one.role === role ? one.person : []))
  const hers = roles.flatMap(one => (one.role === 'victim' ? one.person : []))
  const homes = Map.groupBy(hers.length > 0 ? await readHouseholds(tx, hers) : [], one => one.person)
  const homesOf = (ids: readonly string[]) => ids.flatMap(id => (homes.get(id) ?? []).map(one => one.home))
  const others = Map.groupBy(
    (await readWaysOfCases(tx, caseIds)).map(one => ({ ...one, keys: keysOf(one.ways) })),
    one => one.caseId,
  )
  const perCrime = new Map(
    crimeIds.map(crimeId => [
      crimeId,
      {
        names: new Set((suspects.get(crimeId) ?? []).map(one => nameKey(one.name))),
        suspects: new Set(people(crimeId, 'suspect')),
        homes: new Set(homesOf(people(crimeId, 'victim'))),
      },
    ]),
  )
  return new Map(
    asked.map(one => {
      const crime = perCrime.get(one.crimeId)!
      const her = nameKey(one.name)
      const isSuspect = (held: Held) => held.ids.some(id => crime.suspects.has(id))
      // A father and a son may have one name: where a suspect has hers, nobody is taken for her.
      const isHers = (held: Held) =>
        !isSuspect(held) && !crime.names.has(her) && held.name !== null && nameKey(held.name) === her
      const kindOf = (held: Held): OtherKind =>
        isSuspect(held) || (held.name !== null && crime.names.has(nameKey(held.name)))
          ? 'suspect'
          : homesOf(held.ids).some(home => crime.homes.has(home))
            ? 'household'
            : 'other-person'
      const shared = one.keys.flatMap((key): SharedReach[] => {
        const rang = (callers.get(`${one.caseId} ${key}`) ?? []).map(({ name }) => ({ id: name, ids: [], name }))
        return [
          ...[...(holders.get(key) ?? []), ...rang]
            .filter(held => !isHers(held))
            .map(held => ({ key, kind: kindOf(held), id: held.id, name: held.name })),
          ...one.notToKnow
            .filter(other => other.reach !== null && reachKeys(channelOf(other.reach), other.reach).includes(key))
            .map(other => ({ key, kind: 'not-to-know' as const, id: other.name, name: other.name })),
          ...(others.get(one.caseId) ?? [])
            .filter(other => other.victimId !== one.victimId && other.keys.includes(key))
            .map(other => ({ key, kind: 'other-victim' as const, id: other.victimId, name: other.name })),
        ]
      })
      return [one.victimId, shared]
    }),
  )
}

/** What somebody said of each alert of these victims, the newest first. */
export async function looksOf(tx: Tx, victimIds: readonly string[]): Promise<Map<string, AlertLook[]>> {
  const { rows } = await sql<AlertLook & { victimId: string }>`
    select victim_id as "victimId", reach_key as key, other_id as "otherId", safe, why, at, by_name as "byName" from victim.alert_look
    where victim_id = any(${[...victimIds]}::uuid[]) order by seq desc`.execute(tx)
  return Map.groupBy(rows, one => one.victimId)
}
