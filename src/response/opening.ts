import type { GradeCode } from '../platform/force/vocabulary.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import type { Point } from './nearest.ts'

/** What of a contact decides whether help can be sent, and where. */
export type OpenFrom = {
  grade: GradeCode | null
  incidentType: string | null
  place: string | null
  settlementId: string | null
  point: Point | null
  endState: string | null
}
export type Place = { place: string; settlementId: string; at: Point; ruralUrban: 'urban' | 'rural' }
export type Settlement = { id: string; at: Point; ruralUrban: 'urban' | 'rural' }

/**
 * An incident needs to know what it is, how urgent, and where. An ended contact may still need help sent, for what its
 * record says must never stop a response; only one that was joined to another has its incident there.
 */
export function mayOpen(
  contact: OpenFrom,
  told: { place?: string | undefined; settlementId?: string | undefined },
  settlement: Settlement | undefined,
): Outcome<
  { grade: GradeCode; incidentType: string; where: Place },
  'joined' | 'needs-type' | 'needs-grade' | 'needs-place' | 'needs-settlement'
> {
  if (contact.endState === 'joined') return refuse('joined', 'This contact was joined to another: send from that one')
  if (!contact.incidentType) return refuse('needs-type', 'Say what is happening on the contact first')
  if (!contact.grade)
    return refuse('needs-grade', 'Grade the contact first: the grade says how soon somebody must be there')
  const place = told.place ?? contact.place
  if (!place) return refuse('needs-place', 'Say where to go', 'place')
  if (!settlement) return refuse('needs-settlement', 'Choose the town or village', 'settlementId')
  // A caller's own point stands only for the place it was given with.
  const moved = told.place !== undefined || settlement.id !== contact.settlementId
  const at = moved || !contact.point ? settlement.at : contact.point
  return accept({
    grade: contact.grade,
    incidentType: contact.incidentType,
    where: { place, settlementId: settlement.id, at, ruralUrban: settlement.ruralUrban },
  })
}
