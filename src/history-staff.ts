import { type Role, systemWho, type Who } from './platform/access/roles.ts'
import type { Db } from './platform/db/connect.ts'
import type { Force } from './platform/force/force.ts'
import type { Rank } from './platform/force/vocabulary.ts'
import type { Outcome } from './platform/outcome.ts'
import { DONE, type Played } from './twin/history/history-hands.ts'
import { readStaff } from './twin/history/staff.store.ts'

/** Everything else is written in its name, by the people whom it plays. */
export const HISTORY = systemWho('history')

export type Member = Who & { rank: Rank | null; username: string }
/** Who does a step of a history: the same person for the same case and role, so that a case has one investigator and others know it. */
export type HistoryStaff = {
  of(role: Role, key: string): Member
  called(id: string): Member
  gate(key: string): Member
}

export async function openHistoryStaff(db: Db, force: Force): Promise<HistoryStaff> {
  const rows = await readStaff(db)
  const rankOf = new Map(force.staff.map(one => [one.collar, one.rank]))
  const members = rows.map(
    (row): Member => ({
      id: row.id,
      username: row.username,
      name: row.name,
      role: row.role as Role,
      via: 'api',
      rights: [],
      rank: (row.collar && rankOf.get(row.collar)) || null,
    }),
  )
  const among = (some: readonly Member[], key: string) => some[hashOf(key) % some.length]!
  const gates = members.filter(one => one.role === 'supervisor' && one.rank === highest(members))
  return {
    of: (role, key) =>
      among(
        members.filter(one => one.role === role),
        `${role} ${key}`,
      ),
    called: id => members.find(one => one.id === id)!,
    gate: key => among(gates, key),
  }
}

const RANKS: readonly (Rank | null)[] = [null, 'constable', 'sergeant', 'inspector', 'chief-inspector']
const highest = (members: readonly Member[]) =>
  members
    .filter(one => one.role === 'supervisor')
    .map(one => one.rank)
    .toSorted((a, b) => RANKS.indexOf(b) - RANKS.indexOf(a))[0] ?? null

function hashOf(text: string): number {
  let hash = 2_166_136_261
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 16_777_619) >>> 0
  return hash
}

/** What a rule of the product said. */
export const played = (outcome: Outcome<unknown>): Played =>
  outcome.ok ? DONE : { done: false, code: outcome.refusal.code, message: outcome.refusal.message }
