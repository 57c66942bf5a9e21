import { type CareLoad, type Carried, weighCare } from './care-load.ts'
import type { CareColleague } from './care-people.store.ts'
import type { CareTask } from './care-task.ts'

export type OfficerLine = {
  id: string | null
  name: string
  role: string | null
  gone: string | null
  danger: number
  late: number
  lateHigh: number
  today: number
  todayHigh: number
  oldest: Temporal.Instant | null
  carries: number
  high: number
  weight: number
  cap: number | null
  over: boolean
}

/** Each officer with what waits: whoever has somebody in danger first, then who is away with something late, then by what is late at high risk. */
export function officerLines(
  people: readonly CareColleague[],
  loads: readonly CareLoad[],
  carried: readonly Carried[],
  danger: readonly Pick<CareTask, 'ownerId'>[],
  now: Temporal.Instant,
): OfficerLine[] {
  const ids = new Set([...loads, ...carried, ...danger].map(one => one.ownerId))
  return [...ids]
    .map(id => {
      const person = people.find(one => one.id === id)
      const load = loads.find(one => one.ownerId === id)
      const has = carried.find(one => one.ownerId === id) ?? { high: 0, enhanced: 0, other: 0 }
      return {
        id,
        name: person?.name ?? load?.owner ?? (id === null ? 'Nobody' : 'Somebody who is not on the list'),
        role: person?.role ?? null,
        gone: person?.gone ?? null,
        danger: danger.filter(one => one.ownerId === id).length,
        late: load?.late ?? 0,
        lateHigh: load?.lateHigh ?? 0,
        today: load?.today ?? 0,
        todayHigh: load?.todayHigh ?? 0,
        oldest: load?.oldest ?? null,
        carries: has.high + has.enhanced + has.other,
        high: has.high,
        ...weighCare(has, person?.role ?? null, now),
      }
    })
    .toSorted(
      (a, b) =>
        b.danger - a.danger ||
        Number(leaves(b)) - Number(leaves(a)) ||
        b.lateHigh - a.lateHigh ||
        b.late - a.late ||
        Number(b.over) - Number(a.over) ||
        b.today - a.today ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    )
}

/** Nobody is there, and something waits. */
const leaves = (one: OfficerLine) => (one.id === null || one.gone !== null) && one.late + one.today > 0
