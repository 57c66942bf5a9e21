import type { Force } from '../platform/force/force.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import type { YesNoUnknown } from './thrive.ts'

/** Asked on every contact, whatever it is about: whoever is named may have colleagues on this screen. */
export const POLICE_NAMED_ASK = 'Does it name anyone who works for the police?'

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

/**
 * The teams whose supervisors stand in somebody's line or beside it: their own, and every team of the same base. Where a
 * team serves the whole force, every team of its kind.
 */
export function lineTeams(force: Policed, teamId: string): string[] {
  const own = force.teams.find(team => team.id === teamId)
  if (!own) return [teamId]
  return force.teams
    .filter(team => (own.base === null ? team.base === null && team.kind === own.kind : team.base === own.base))
    .map(team => team.id)
}

export type PoliceNamedGiven = {
  answer: YesNoUnknown
  words?: string | undefined
  /** Somebody of the force, confirmed by the handler. */
  staffId?: string | undefined
  /** A name that is not in the force's list: another force's officer, or one who left. */
  name?: string | undefined
}
export type NoPoliceNamed = 'needs-words' | 'unknown-staff' | 'not-named'

/** Is this an answer? 'Not known' says why, and is no 'no': it stays among what is still to be asked. */
export function policeNamed(
  force: Policed,
  given: PoliceNamedGiven,
): Outcome<
  {
    answer: YesNoUnknown
    officer: {
      staffId: string | null
      name: string
      collar: string | null
      team: string | null
      lineTeams: string[]
    } | null
  },
  NoPoliceNamed
> {
  const { answer, staffId } = given
  const name = given.name?.trim()
  if (answer === 'unknown' && !given.words?.trim())
    return refuse(
      'needs-words',
      'Say why it is not known whether it names anyone who works for the police',
      'policeWords',
    )
  if (answer !== 'yes' && (staffId || name))
    return refuse('not-named', 'Somebody is named here, so the answer is yes', 'policeName')
  const known = staffId ? force.staff.find(one => one.id === staffId) : undefined
  if (staffId && !known)
    return refuse('unknown-staff', 'Choose somebody of this force, or write the name', 'policeName')
  if (known)
    return accept({
      answer,
      officer: {
        staffId: known.id,
        name: known.name,
        collar: known.collar,
        team: known.team,
        lineTeams: lineTeams(force, known.team),
      },
    })
  return accept({ answer, officer: name ? { staffId: null, name, collar: null, team: null, lineTeams: [] } : null })
}
