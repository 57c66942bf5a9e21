import type { Force } from '../../platform/force/force.ts'
import { rankOf } from '../rank-of.ts'

export type DayOf = 'team' | 'force'

/**
 * Whose day a page shows: an investigator's own; a sergeant's team, who may look at the whole force; everybody's to an
 * inspector and to victim care. What was asked for is given only to those who may.
 */
export function dayOf(
  viewer: { role: string; collar: string | null; team: string | null },
  asked: DayOf | undefined,
  staff: Force['staff'],
): DayOf | 'mine' {
  if (viewer.role === 'victim-care-officer') return 'force'
  if (viewer.role !== 'supervisor') return 'mine'
  if (asked) return viewer.team ? asked : 'force'
  return viewer.team && rankOf(staff, viewer.collar) === 'sergeant' ? 'team' : 'force'
}
