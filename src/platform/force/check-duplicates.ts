import type { Force } from './force.ts'
import { type Problem, ROW_NAMES } from './problem.ts'

/** Nothing that is pointed at, signed in with or called by radio may be there twice. */
export function duplicates(force: Force): Problem[] {
  return [
    ...twice(
      'bases',
      'id',
      force.bases.map(base => base.id),
    ),
    ...twice(
      'neighbourhoods',
      'id',
      force.neighbourhoods.map(place => place.id),
    ),
    ...twice(
      'teams',
      'id',
      force.teams.map(team => team.id),
    ),
    ...twice(
      'shifts',
      'id',
      force.shifts.map(pattern => pattern.id),
    ),
    ...twice(
      'skills',
      'code',
      force.skills.map(skill => skill.code),
    ),
    ...twice(
      'staff',
      'id',
      force.staff.map(person => person.id),
    ),
    ...twice(
      'staff',
      'collar',
      force.staff.map(person => person.collar),
    ),
    ...twice(
      'staff',
      'username',
      force.staff.map(person => person.username),
    ),
    ...twice(
      'resources',
      'callsign',
      force.resources.map(resource => resource.callsign),
    ),
    ...twice(
      'gradeSets',
      'id',
      force.gradeSets.map(set => set.id),
    ),
    ...twice(
      'channels',
      'code',
      force.channels.map(channel => channel.code),
    ),
    ...twice(
      'incidentTypes',
      'code',
      force.incidentTypes.map(type => type.code),
    ),
    ...twice(
      'offences',
      'code',
      force.offences.map(offence => offence.code),
    ),
  ]
}

function twice(list: string, field: string, values: readonly (string | null)[]): Problem[] {
  const first = new Map<string, number>()
  return values.flatMap((value, n) => {
    if (value === null) return []
    const before = first.get(value)
    if (before === undefined) {
      first.set(value, n)
      return []
    }
    const message = `Duplicate ${ROW_NAMES[list]} ${field} "${value}" (also ${list}[${before}]): change or remove one of them`
    return [{ path: `${list}[${n}].${field}`, message }]
  })
}
