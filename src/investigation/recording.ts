import type { Offence } from '../platform/force/policy.ts'
import { accept, type Outcome, type Refused, refuse } from '../platform/outcome.ts'
import { type Enhanced, grantRights, type VictimAsk } from './enhanced.ts'
import { saysSomething } from './substance.ts'

/** The test a person applies, as the form words it (National Crime Recording Standard; victims.md 3). */
export const RECORDING_TEST =
  'On the balance of probabilities, does what was reported amount to a crime, with no credible evidence to the contrary at hand? The victim’s belief is usually enough.'

/** `victims` undefined: nobody said whether there is one. An empty list says that there is none. */
export type CrimeAsk = {
  offence: string
  basis: string
  victims: readonly VictimAsk[] | undefined
  /** The London day on which it was done, the last of them where there were several; undefined where it is not known. */
  happenedOn?: string | undefined
}
export type CrimeFound = { offence: Offence; basis: string; victims: Enhanced[]; happenedOn: string | null }

type CrimeRefused = 'unknown-offence' | 'needs-basis' | 'needs-victim'

/** Records one crime of an incident; an incident that discloses three crimes is asked three times. */
export function recordCrime(ask: CrimeAsk, offences: readonly Offence[]): Outcome<CrimeFound, CrimeRefused> {
  const offence = offences.find(row => row.code === ask.offence)
  if (!offence) return refuse('unknown-offence', 'Choose the offence from the list', 'offence')
  if (!saysSomething(ask.basis, 2))
    return refuse('needs-basis', 'Say in words what was reported and why it amounts to this crime', 'basis')
  if (!ask.victims)
    return refuse('needs-victim', 'Name the victim, or say that nobody is the victim of this crime', 'victim.name')
  const { happenedOn = null, basis } = ask
  return accept({ offence, basis, happenedOn, victims: ask.victims.map(victim => grantRights(victim, offence)) })
}

/** What happened cannot have happened on a day that has not come. */
export function notYetCome(happenedOn: string | undefined, today: Temporal.PlainDate): Refused<'not-yet'> | undefined {
  if (happenedOn === undefined || happenedOn <= today.toString()) return undefined
  return refuse(
    'not-yet',
    'The day on which it happened has not come yet: give another, or leave it empty',
    'happenedOn',
  )
}

/** What was decided of this incident before. */
export type Decided = { crimes: number; notCrime: boolean }

type NoCrimeRefused = 'needs-basis' | 'crime-recorded' | 'already-decided'

/** Decides that nothing reported here is a crime. A recorded crime is not undone by it: cancelling is the registrar's. */
export function recordNoCrime(basis: string, decided: Decided): Outcome<{ basis: string }, NoCrimeRefused> {
  if (decided.crimes > 0)
    return refuse(
      'crime-recorded',
      'A crime is recorded for this incident. Only the crime registrar can cancel it, on one of five grounds and with evidence',
    )
  if (decided.notCrime) return refuse('already-decided', 'It is already decided that no crime is recorded here')
  if (!saysSomething(basis, 3))
    return refuse(
      'needs-basis',
      'Say in words why this is not a crime on the balance of probabilities: the victim is told this',
      'basis',
    )
  return accept({ basis })
}
