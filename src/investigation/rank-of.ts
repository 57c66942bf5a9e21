import type { Force } from '../platform/force/force.ts'
import type { Rank } from '../platform/force/vocabulary.ts'

/** Somebody's rank, by the collar number of their account; null for police staff and for whom the force's file does not know. */
export function rankOf(staff: Force['staff'], collar: string | null | undefined): Rank | null {
  return (collar && staff.find(person => person.collar === collar)?.rank) || null
}
