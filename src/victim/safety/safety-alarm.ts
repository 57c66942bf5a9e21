import type { Role } from '../../platform/access/roles.ts'

/** Somebody who could be given an alarm. `signedIn`: at work now, as far as the system can see. */
export type Candidate = {
  id: string
  name: string
  role: Role
  incidentManager: boolean
  signedIn: boolean
}

/** Whose it is, in minutes after it was learnt: our proposal, for a force to set. Each step is somebody by name, and all of them inside the hour. */
export const SAFETY_RUNGS = [
  { minutes: 0, duty: 'the officer in the case, or whoever supervises now' },
  { minutes: 15, duty: 'a supervisor on duty' },
  { minutes: 30, duty: 'the duty inspector' },
  { minutes: 45, duty: 'the duty inspector, again' },
] as const

/** The step that an alarm stands on: it waits from when it was learnt, or from when it happens where that comes later. */
export function rungAt(from: Temporal.Instant, now: Temporal.Instant): number | undefined {
  const waited = (now.epochMilliseconds - from.epochMilliseconds) / 60_000
  const rung = SAFETY_RUNGS.findLastIndex(step => step.minutes <= waited)
  return rung < 0 ? undefined : rung
}

/**
 * Who is given it, by name. Whoever is at work comes before whoever would have to be woken, and nobody who let it go up is given it again
 * while there is anybody else. Undefined only where the force has no supervisor and no incident manager at all, and nobody has the case.
 */
export function whoIsNamed(
  rung: number,
  ownerId: string | null,
  people: readonly Candidate[],
  before: readonly string[],
): Candidate | undefined {
  const owner = people.find(one => one.id === ownerId)
  const supervisors = people.filter(one => one.role === 'supervisor')
  const inspectors = people.filter(one => one.incidentManager)
  const ladder =
    rung === 0
      ? [...here([owner]), ...here(supervisors), ...here(inspectors), ...inspectors, ...supervisors, ...known([owner])]
      : rung === 1
        ? [...here(supervisors), ...here(inspectors), ...inspectors, ...supervisors, ...known([owner])]
        : [...here(inspectors), ...inspectors, ...here(supervisors), ...supervisors, ...known([owner])]
  return ladder.find(one => !before.includes(one.id)) ?? ladder[0]
}

const known = (people: readonly (Candidate | undefined)[]) =>
  people.flatMap(one => (one ? [one] : [])).toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
const here = (people: readonly (Candidate | undefined)[]) => known(people).filter(one => one.signedIn)
