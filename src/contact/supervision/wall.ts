import { byPress, type Standing } from './alarm-owner.ts'
import { alone, peopleAlone } from './at-risk.ts'
import { type Backlog, backlogOf } from './backlog.ts'
import type { Watched } from './watched.ts'

export type WallRow = Watched & { alarms: Standing[]; alone: ReturnType<typeof alone> | null }
export type SupervisionWall = {
  alone: ReturnType<typeof peopleAlone>
  unowned: number
  owned: number
  /** Whoever has an alarm or is at risk with nobody there: all of them, never cut off. */
  pressing: WallRow[]
  /** Everybody else. */
  calm: WallRow[]
  backlog: Backlog
}

/** The wall from everybody watched: whoever is at risk and alone first, then by how their alarms press. */
export function wallOf(rows: readonly (Watched & { alarms: Standing[] })[], now: Temporal.Instant): SupervisionWall {
  const all = rows.map((one): WallRow => ({ ...one, alarms: one.alarms.toSorted(byPress), alone: alone(one) ?? null }))
  const loud = (one: WallRow) => one.alarms.some(alarm => alarm.state !== 'quiet')
  const pressing = all.filter(one => one.alone !== null || one.alarms.length > 0)
  const alarms = all.flatMap(one => one.alarms)
  return {
    alone: peopleAlone(rows),
    unowned: alarms.filter(one => one.state === 'unowned').length,
    owned: alarms.filter(one => one.state === 'owned').length,
    pressing: pressing.toSorted(
      (a, b) =>
        Number(b.alone !== null) - Number(a.alone !== null) ||
        Number(loud(b)) - Number(loud(a)) ||
        pressOf(a, b) ||
        Temporal.Instant.compare(a.offeredAt, b.offeredAt),
    ),
    calm: all.filter(one => one.alone === null && one.alarms.length === 0),
    backlog: backlogOf(rows, now),
  }
}

function pressOf(a: WallRow, b: WallRow): number {
  const [first] = a.alarms
  const [second] = b.alarms
  if (!first || !second) return Number(second !== undefined) - Number(first !== undefined)
  return byPress(first, second)
}
