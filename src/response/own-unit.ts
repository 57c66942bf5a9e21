import type { Force } from '../platform/force/force.ts'

/** The callsign of the unit that this person crews, so that an officer's phone puts it first. Undefined for who crews none. */
export function ownCallsign(
  force: Pick<Force, 'staff' | 'resources'>,
  username: string | undefined,
): string | undefined {
  const staffId = force.staff.find(person => person.username !== null && person.username === username)?.id
  return staffId && force.resources.find(resource => resource.crew.includes(staffId))?.callsign
}
