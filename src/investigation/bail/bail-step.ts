import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { saysSomething } from '../substance.ts'
import { AUTHORISER_WORDS, AUTHORISERS, type Authoriser, type BailRow, bailLawOn } from './bail-law.ts'
import { type Bail, type BailStanding, type BailStep, type BailStepKind, bailStanding } from './bail-period.ts'

/** What must be found before bail is longer: each in words, never a tick (section 47ZC, conditions A to D). */
export const CONDITIONS = ['suspicion', 'more-time', 'diligent', 'necessary'] as const
export type Condition = (typeof CONDITIONS)[number]
export const CONDITION_WORDS: Record<Condition, string> = {
  suspicion: 'Why they are still reasonably suspected',
  'more-time': 'Why more time is needed, and for what',
  diligent: 'How the investigation has been diligent and is as quick as it can be',
  necessary: 'Why bail is necessary and proportionate, with these conditions',
}

export type StepAsk = {
  kind: BailStepKind
  at: Temporal.Instant
  months?: number | undefined
  authoriser?: Authoriser | undefined
  exceptional?: boolean | undefined
  findings?: Partial<Record<Condition, string>> | undefined
  /** What the suspect or their lawyer said when told, or how they were told and did not answer (section 47ZD). */
  representations?: string | undefined
  lateBecause?: string | undefined
}
export type Stepped = { step: BailStep; standing: BailStanding; row: BailRow | null; late: boolean }

/**
 * What may be done about bail, and when. Nothing is authorised or asked for after the end: there is no power to. What was
 * done in time may be entered later, with both times and the reason why it comes late.
 */
export function takeStep(
  bail: Bail,
  before: readonly BailStep[],
  ask: StepAsk,
  now: Temporal.Instant,
): Outcome<Stepped> {
  const earlier = before.filter(step => Temporal.Instant.compare(step.at, ask.at) <= 0)
  if (earlier.length < before.length)
    return refuse(
      'out-of-order',
      'Something later is recorded already: correct the time, or enter what came first first',
      'at',
    )
  const then = bailStanding(bail, before)
  if (Temporal.Instant.compare(ask.at, bail.bailedAt) < 0)
    return refuse('before-bail', 'This is before they were bailed: check the day and the hour', 'at')
  const over = then.endsAt !== null && Temporal.Instant.compare(ask.at, then.endsAt) >= 0
  if (over && ask.kind !== 'returned' && ask.kind !== 'court-decided')
    return refuse(
      'bail-ended',
      `Bail ended with ${then.lastDay!.toString()}: nobody can extend it after that. Charge, release without bail, or arrest again on new evidence`,
      'at',
    )
  const late = then.endsAt !== null && Temporal.Instant.compare(now, then.endsAt) >= 0
  if (late && !saysSomething(ask.lateBecause ?? '', 3))
    return refuse(
      'needs-why-late',
      'Bail has ended since: say who authorised it in time, and where that is written',
      'lateBecause',
    )

  const fits = STEPS[ask.kind](then, ask, bail)
  if (!fits.ok) return fits
  const { step, row } = fits.value
  return accept({ step, row, standing: bailStanding(bail, [...before, step]), late })
}

type Fit = Outcome<{ step: BailStep; row: BailRow | null }>
const STEPS: Record<BailStepKind, (then: BailStanding, ask: StepAsk, bail: Bail) => Fit> = {
  extended: (then, ask, bail) => {
    if (then.waitsFor)
      return refuse(
        'waits',
        `Bail runs until ${then.waitsFor === 'court' ? 'the court decides' : 'the prosecutor answers'}: there is nothing to extend`,
        'kind',
      )
    const rows = bailLawOn(londonDay(ask.at), bail.case).filter(
      row => row.authoriser !== 'court' && row.months > then.months,
    )
    const next = rows.find(row => !row.exceptional || ask.exceptional)
    if (!next)
      return refuse('court-only', 'Only a magistrates’ court can extend this bail now: record the application', 'kind')
    if (ask.months !== next.months)
      return refuse(
        'wrong-length',
        `The next extension is to ${next.months} months from ${then.startDay.toString()}, on the authority of ${AUTHORISER_WORDS[next.authoriser]}`,
        'months',
      )
    if (!ask.authoriser || AUTHORISERS.indexOf(ask.authoriser) < AUTHORISERS.indexOf(next.authoriser))
      return refuse(
        'rank-too-low',
        `To ${next.months} months takes ${AUTHORISER_WORDS[next.authoriser]} or above (section ${next.section})`,
        'authoriser',
      )
    const stop = unfounded(ask)
    return stop ?? accept({ step: { kind: 'extended', at: ask.at, months: next.months }, row: next })
  },
  'court-applied': (then, ask) =>
    then.waitsFor
      ? refuse('waits', 'The court or the prosecutor has it already', 'kind')
      : (unfounded(ask) ?? accept({ step: { kind: 'court-applied', at: ask.at }, row: null })),
  'court-decided': (then, ask, bail) => {
    if (then.waitsFor !== 'court')
      return refuse(
        'not-asked',
        'No application waits for a court: record the application first, with the time it was made',
        'kind',
      )
    if (ask.months === undefined)
      return accept({ step: { kind: 'court-decided', at: ask.at, months: null }, row: null })
    const row = bailLawOn(londonDay(ask.at), bail.case).find(
      one => one.authoriser === 'court' && one.months === ask.months,
    )
    return row && row.months > then.months
      ? accept({ step: { kind: 'court-decided', at: ask.at, months: row.months }, row })
      : refuse(
          'wrong-length',
          'Choose the number of months that the court can give, counted from the bail start date',
          'months',
        )
  },
  referred: (then, ask) =>
    then.waitsFor
      ? refuse('waits', 'The court or the prosecutor has it already', 'kind')
      : accept({ step: { kind: 'referred', at: ask.at }, row: null }),
  returned: (then, ask) =>
    then.waitsFor === 'prosecutor'
      ? accept({ step: { kind: 'returned', at: ask.at }, row: null })
      : refuse('not-referred', 'It is not with the prosecutor', 'kind'),
}

function unfounded(ask: StepAsk): ReturnType<typeof refuse> | undefined {
  const missing = CONDITIONS.find(one => !saysSomething(ask.findings?.[one] ?? '', 3))
  if (missing) return refuse('needs-finding', `${CONDITION_WORDS[missing]}: say it in a sentence`, missing)
  if (!saysSomething(ask.representations ?? '', 3))
    return refuse(
      'needs-representations',
      'Say how the suspect or their lawyer was told before the decision, and what they said',
      'representations',
    )
  return undefined
}
