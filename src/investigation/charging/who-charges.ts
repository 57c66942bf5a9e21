import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { groupsOf } from '../planning/offence-groups.ts'
import { POLICE_MAY, PROSECUTOR_ONLY, type ProsecutorRow, rowsOn, type Triable } from './charging-law.ts'

export const DECIDERS = ['police', 'prosecutor'] as const
export type Decider = (typeof DECIDERS)[number]
export const KNOWN = ['yes', 'no', 'not-known'] as const
export type Known = (typeof KNOWN)[number]

/** What decides who may charge. `marks`: what somebody said of the case, or 'none' where they looked and none is so. */
export type ChargingFacts = {
  offence: string
  sensitive: readonly string[]
  marks: readonly string[]
  triable: Triable
  guiltyPlea: Known
  suitsMagistrates: Known
  overTwelveMonths: Known
}

/** Rows of the law that this case is under: those the system knows by itself cannot be left out by leaving out a tick. */
export function prosecutorRows(
  facts: Pick<ChargingFacts, 'offence' | 'sensitive' | 'marks'>,
  day: Temporal.PlainDate,
): ProsecutorRow[] {
  const groups: readonly string[] = [...groupsOf(facts.offence, facts.sensitive), ...facts.sensitive]
  return rowsOn(PROSECUTOR_ONLY, day).filter(
    row => facts.marks.includes(row.id) || (row.knows === 'group' && groups.includes(row.id)),
  )
}

/** May they decide this charge? What is not known is never in favour of the police. The value: what warns. */
export function whoCharges(
  decider: Decider,
  facts: ChargingFacts,
  day: Temporal.PlainDate,
): Outcome<string[], 'prosecutor-only' | 'needs-marks' | 'not-for-police'> {
  if (decider === 'prosecutor') return accept([])
  const rows = prosecutorRows(facts, day)
  const stop = rows.find(row => row.confidence === 'read')
  if (stop) return refuse('prosecutor-only', `${stop.words}: only a prosecutor may charge this`, 'decider')
  if (facts.marks.length === 0)
    return refuse('needs-marks', 'Say what of these is so, or that none of them is', 'marks')
  const row = rowsOn(POLICE_MAY, day).find(one => one.triable === facts.triable)
  if (!row) return refuse('not-for-police', notTheirs(facts.triable), 'triable')
  if (row.onlyGuilty) {
    const open = missing(facts)
    if (open)
      return refuse(
        'not-for-police',
        `The police may charge ${row.words}. ${open.sentence}: ask a prosecutor`,
        open.field,
      )
  }
  return accept(rows.map(one => `${one.words}: in general practice a prosecutor charges this. ${one.source}`))
}

const notTheirs = (triable: Triable) =>
  triable === 'not-known'
    ? 'It is not known which court may try it: until it is, a prosecutor decides'
    : 'An offence that only the Crown Court tries is charged by a prosecutor'

function missing(facts: ChargingFacts): { sentence: string; field: string } | undefined {
  if (facts.guiltyPlea !== 'yes')
    return {
      sentence: facts.guiltyPlea === 'no' ? 'No guilty plea is expected here' : 'The plea is not known',
      field: 'guiltyPlea',
    }
  if (facts.suitsMagistrates !== 'yes')
    return { sentence: 'Nobody has said that it suits magistrates', field: 'suitsMagistrates' }
  if (facts.overTwelveMonths !== 'no')
    return { sentence: 'A sentence of more than twelve months is not ruled out', field: 'overTwelveMonths' }
  return undefined
}

/** Cases in which it is said before sending what there is without the victim, and what each victim thinks. */
export function asksEvidenceLed(offence: string, sensitive: readonly string[]): boolean {
  return groupsOf(offence, sensitive).some(group => ['domestic', 'stalking', 'sexual'].includes(group))
}
