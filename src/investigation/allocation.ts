import type { StaffRole } from '../platform/access/roles.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'

/** Who may own an investigation: those who may plan one. */
export const OWNER_ROLES: readonly StaffRole[] = ['investigator', 'response-officer', 'supervisor']

/** Hours in which an investigation is given to somebody: one where the risk is high, else two days (our proposal). */
export const ALLOCATE_HOURS = { high: 1, other: 48 } as const

export type Colleague = { id: string; name: string; role: StaffRole; disabled: boolean }

/** Gives an investigation to somebody, or hands it on; its clocks run on unchanged. */
export function allocate(
  to: Colleague | undefined,
  crime: { state: string; ownerId: string | null },
): Outcome<{ ownerId: string; ownerName: string }, 'unknown-person' | 'cannot-own' | 'already-theirs' | 'closed'> {
  if (crime.state === 'closed') return refuse('closed', 'This investigation is closed')
  if (!to || to.disabled)
    return refuse('unknown-person', 'Choose somebody from the list who still works here', 'ownerId')
  if (!OWNER_ROLES.includes(to.role))
    return refuse('cannot-own', `${to.name} does not investigate: choose somebody who does`, 'ownerId')
  if (crime.ownerId === to.id) return refuse('already-theirs', `${to.name} already has this investigation`, 'ownerId')
  return accept({ ownerId: to.id, ownerName: to.name })
}

export function allocationDue(recordedAt: Temporal.Instant, highRisk: boolean): Temporal.Instant {
  return recordedAt.add({ hours: highRisk ? ALLOCATE_HOURS.high : ALLOCATE_HOURS.other })
}
