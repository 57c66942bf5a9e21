import type { Force } from './force.ts'
import type { Problem } from './problem.ts'

/** A crew works when its resource does, is as big as the file says, and nobody is in two cars. */
export function crewProblems(force: Force): Problem[] {
  const teamOf = new Map(force.staff.map(person => [person.id, person.team]))
  const carOf = new Map<string, string>()

  return force.resources.flatMap(({ callsign, crew, crewSize, team }, n) => {
    const problems: Problem[] = []
    const path = `resources[${n}].crew`
    if (crew.length > 0 && crew.length !== crewSize)
      problems.push({
        path,
        message: `Resource "${callsign}" names ${crew.length} crew but crewSize is ${crewSize}: make them agree`,
      })

    for (const id of crew) {
      const other = carOf.get(id)
      if (other !== undefined)
        problems.push({ path, message: `Staff "${id}" crews both "${other}" and "${callsign}": leave them in one` })
      carOf.set(id, callsign)
      if (teamOf.has(id) && teamOf.get(id) !== team)
        problems.push({
          path,
          message: `Staff "${id}" of resource "${callsign}" is in team "${teamOf.get(id)}", not "${team}": move one of them`,
        })
    }
    return problems
  })
}
