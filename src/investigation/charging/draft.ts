import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import type { FileKind } from '../casefile/file-kinds.ts'
import type { Held } from './advice-clocks.ts'
import { limitEnds } from './advice-clocks.ts'
import type { Triable } from './charging-law.ts'
import { codeTestsOn } from './code-tests.ts'
import { type Decider, type Known, whoCharges } from './who-charges.ts'

/** What is asked of whoever decides: kept whole with each draft, so that what they were asked can be read as it was. */
export type Draft = {
  /** As each would be charged. */
  offences: string[]
  decider: Decider
  marks: string[]
  triable: Triable
  guiltyPlea: Known
  suitsMagistrates: Known
  overTwelveMonths: Known
  test: 'full' | 'threshold'
  /** By the code of each question of the test. */
  answers: Partial<Record<string, string>>
  held: Held
  /** ISO 8601: when detention ends. Only where they are in custody. */
  custodyEndsAt: string | null
  /** London day, where it is known. */
  offenceDay: string | null
  fileKind: FileKind
  evidenceLed: string | null
  victimViews: string | null
}

export type OfCrime = { offence: string; sensitive: readonly string[]; reportedAt: Temporal.Instant }

/** A draft may have gaps; it may not ask the wrong decider, nor what can no longer be charged. The value: what warns already. */
export function checkDraft(
  draft: Draft,
  crime: OfCrime,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): Outcome<string[]> {
  if (draft.offences.length === 0)
    return refuse('needs-offences', 'Write each offence as it would be charged, one to a line', 'offences')
  const by = whoCharges(draft.decider, { ...draft, ...crime }, today)
  if (!by.ok) return by
  if (draft.held === 'custody' && !draft.custodyEndsAt)
    return refuse('needs-custody-end', 'Say when their detention ends', 'custodyEndsAt')
  if (draft.offenceDay && Temporal.PlainDate.compare(Temporal.PlainDate.from(draft.offenceDay), today) > 0)
    return refuse('in-future', 'This day is still to come: check it', 'offenceDay')
  const limit = limitEnds({ ...draft, ...crime }, today)
  const over = limit && Temporal.Instant.compare(limit, now) <= 0
  const warnings = [...by.value]
  if (over)
    warnings.push(
      'The months in which an offence for magistrates only can be charged seem to be over: check the day of the offence and the law',
    )
  const test = codeTestsOn(today).find(one => one.id === draft.test)
  if (test?.onlyInCustody && draft.held !== 'custody')
    warnings.push(`The threshold test is for somebody in custody whom the police would not bail. ${test.source}`)
  return accept(warnings)
}
