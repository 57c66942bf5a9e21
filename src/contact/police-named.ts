import type { Force } from '../platform/force/force.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { lineTeams } from './telephony/line-teams.ts'
import type { YesNoUnknown } from './thrive.ts'

/** Asked on every contact, whatever it is about: whoever is named may have colleagues on this screen. */
export const POLICE_NAMED_ASK = 'Does it name anyone who works for the police?'

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
  force: Pick<Force, 'staff' | 'teams'>,
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
