import type { Force } from '../platform/force/force.ts'

export type StaffHint = { staffId: string; name: string; collar: string; team: string }
type Policed = Pick<Force, 'staff' | 'teams'>

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ı/g, 'i')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const RANKED =
  '(?:pc|dc|wpc|tdc|ps|ds|sgt|sergeant|di|insp|inspector|dci|pcso|officer|constable|detective|collar|number|no)'

/**
 * People of the force whose full name, or whose collar number after a rank, stands in these words. A hint for the handler
 * to confirm or not: a neighbour may share an officer's name, and nothing is restricted by a hint alone.
 */
export function staffHints(force: Policed, words: readonly string[]): StaffHint[] {
  const text = ` ${words.map(folded).join(' ')} `
  const numbers = new Set(
    [...text.matchAll(new RegExp(`\\b${RANKED} (?:\\w+ ){0,2}?([a-z]?\\d{3,6})\\b`, 'g'))].map(m => m[1]),
  )
  if (text.trim() === '') return []
  return force.staff
    .filter(one => text.includes(` ${folded(one.name)} `) || numbers.has(one.collar.toLowerCase()))
    .map(one => ({ staffId: one.id, name: one.name, collar: one.collar, team: teamName(force, one.team) }))
}

function teamName(force: Policed, id: string): string {
  return force.teams.find(team => team.id === id)?.name ?? id
}
