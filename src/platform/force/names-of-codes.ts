import type { Names } from '../log/wording.ts'
import type { Force } from './force.ts'

/** The words of force.json for its codes. Grades and outcomes are worded by the newest row: a code is never used twice. */
export function namesOf(force: Force): Names {
  const table = (rows: readonly (readonly [string | number, string])[]) => {
    const known = new Map(rows.map(([code, label]) => [String(code), label]))
    return (code: unknown) => known.get(String(code)) ?? String(code ?? 'not known')
  }
  return {
    incidentType: table(force.incidentTypes.map(row => [row.code, row.label])),
    settlement: table(force.neighbourhoods.map(row => [row.id, row.name])),
    grade: table(force.gradeSets.flatMap(set => set.grades.map(row => [row.code, row.label] as const))),
    offence: table(force.offences.map(row => [row.code, row.label])),
    outcome: table(force.outcomes.map(row => [row.code, `${row.code}, ${row.label}`])),
    base: table(force.bases.map(row => [row.id, row.name])),
    channel: table(force.channels.map(row => [row.code, row.label])),
  }
}
