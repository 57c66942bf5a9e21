import type { Force } from './force.ts'
import type { Problem } from './problem.ts'
import { REST } from './staffing.ts'

/** Every id that one row uses must be a row of the list it names. */
export function unknownReferences(force: Force): Problem[] {
  const bases = known(
    'base',
    'bases',
    force.bases.map(base => base.id),
  )
  const teams = known(
    'team',
    'teams',
    force.teams.map(team => team.id),
  )
  const staff = known(
    'staff',
    'staff',
    force.staff.map(person => person.id),
  )
  const skills = known(
    'skill',
    'skills',
    force.skills.map(skill => skill.code),
  )

  return [
    ...force.neighbourhoods.map(({ id, base }, n) => bases(base, `neighbourhood "${id}"`, `neighbourhoods[${n}].base`)),
    ...force.teams.map(({ id, base }, n) => base !== null && bases(base, `team "${id}"`, `teams[${n}].base`)),
    ...force.staff.map(({ id, team }, n) => teams(team, `member of staff "${id}"`, `staff[${n}].team`)),
    ...force.shifts.flatMap(({ id, teams: rostered }, n) =>
      rostered.map(({ team }, m) => teams(team, `shift pattern "${id}"`, `shifts[${n}].teams[${m}].team`)),
    ),
    ...force.shifts.flatMap(({ id, times, cycle }, n) => {
      const shifts = known('shift', `the times of shift pattern "${id}"`, [REST, ...times.map(({ code }) => code)])
      return cycle.map((code, m) => shifts(code, `shift pattern "${id}"`, `shifts[${n}].cycle[${m}]`))
    }),
    ...force.resources.flatMap(({ callsign, base, team, crew, skills: wanted }, n) => [
      bases(base, `resource "${callsign}"`, `resources[${n}].base`),
      teams(team, `resource "${callsign}"`, `resources[${n}].team`),
      ...crew.map((id, m) => staff(id, `resource "${callsign}"`, `resources[${n}].crew[${m}]`)),
      ...wanted.map((code, m) => skills(code, `resource "${callsign}"`, `resources[${n}].skills[${m}]`)),
    ]),
  ].filter(problem => problem !== undefined && problem !== false)
}

function known(what: string, list: string, ids: readonly string[]) {
  const all = new Set(ids)
  return (id: string, where: string, path: string): Problem | undefined =>
    all.has(id)
      ? undefined
      : { path, message: `Unknown ${what} id "${id}" in ${where}: add it to ${list} or correct it` }
}
