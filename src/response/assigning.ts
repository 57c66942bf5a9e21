import { accept, type Outcome, refuse } from '../platform/outcome.ts'

export type Asked = {
  callsign: string
  incidentClosed: boolean
  onDuty: boolean
  /** The deployment it has now, whoever sent it. */
  has: { incidentId: string; incidentNumber: number; byName: string } | undefined
  incidentId: string
}

/** May this unit be sent to this incident? One deployment at a time, and nobody who is off duty. */
export function mayAssign({
  callsign,
  incidentClosed,
  onDuty,
  has,
  incidentId,
}: Asked): Outcome<true, 'incident-closed' | 'resource-busy' | 'off-duty'> {
  if (incidentClosed) return refuse('incident-closed', 'This incident is closed: open a new one from the contact')
  if (has?.incidentId === incidentId)
    return refuse('resource-busy', `${callsign} is on this incident already, assigned by ${has.byName}`, 'resourceId')
  if (has)
    return refuse(
      'resource-busy',
      `${callsign} is on incident ${has.incidentNumber}, assigned by ${has.byName}: choose another unit`,
      'resourceId',
    )
  if (!onDuty) return refuse('off-duty', `${callsign} is off duty: choose a unit that is on`, 'resourceId')
  return accept(true)
}
