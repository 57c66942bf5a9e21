import type { Right } from '../../platform/access/rights.ts'
import { byPress, type Standing } from './alarm-owner.ts'
import { isTheirs } from './escalation.ts'
import type { WallRow } from './wall.ts'

export type Supervisor = { id: string; name: string; team: string | null; rights?: readonly Right[] }
export type Item = {
  contactId: string
  caseId: string
  number: number
  why: 'yours' | 'up' | 'team' | 'nobodys'
  /** Nobody is with them: they come before whatever has waited longer. */
  alone: boolean
  alarm: Standing
}
export type Load = { id: string; name: string; teamName: string | null; owned: number; overdue: number; team: number }

/**
 * What one supervisor must do: what they took and have not answered, then what nobody looked at in its time and has come up to
 * the duty they hold, then what nobody owns on contacts of their own team's handlers, then what nobody owns at all. The most pressing first within each.
 */
export function worklistOf(
  rows: readonly WallRow[],
  me: Supervisor,
  teamOf: (handlerId: string) => string | null,
): Item[] {
  const items = rows.flatMap(row =>
    row.alarms.flatMap((alarm): Item[] => {
      const { contactId, caseId, number } = row
      const alone = row.alone !== null
      if (alarm.state === 'owned' && alarm.owner!.by === me.id)
        return [{ contactId, caseId, number, why: 'yours', alone, alarm }]
      if (alarm.state !== 'quiet' && isTheirs(alarm.duty, me))
        return [{ contactId, caseId, number, why: 'up', alone, alarm }]
      if (alarm.state !== 'unowned') return []
      const team = row.handlerId === null ? null : teamOf(row.handlerId)
      return [{ contactId, caseId, number, why: team !== null && team === me.team ? 'team' : 'nobodys', alone, alarm }]
    }),
  )
  return items.toSorted(
    (a, b) => ORDER[a.why] - ORDER[b.why] || Number(b.alone) - Number(a.alone) || byPress(a.alarm, b.alarm),
  )
}

const ORDER: Readonly<Record<Item['why'], number>> = { yours: 0, up: 1, team: 2, nobodys: 3 }

/**
 * Items of each supervisor who has any: what they own, how much of it has waited past its rung, and what nobody owns in their
 * team (inspection.md requirement 30). To share the load, not to compare people.
 */
export function loadsOf(
  rows: readonly WallRow[],
  supervisors: readonly Supervisor[],
  teamOf: (handlerId: string) => string | null,
  teamName: (team: string) => string | null,
): Load[] {
  const alarms = rows.flatMap(row =>
    row.alarms.map(alarm => ({ alarm, team: row.handlerId === null ? null : teamOf(row.handlerId) })),
  )
  return supervisors
    .map(one => {
      const own = alarms.filter(({ alarm }) => alarm.owner?.by === one.id)
      return {
        id: one.id,
        name: one.name,
        teamName: one.team === null ? null : teamName(one.team),
        owned: own.length,
        overdue: own.filter(({ alarm }) => alarm.rung > 0).length,
        team:
          one.team === null
            ? 0
            : alarms.filter(({ alarm, team }) => alarm.state === 'unowned' && team === one.team).length,
      }
    })
    .filter(one => one.owned > 0 || one.team > 0)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
