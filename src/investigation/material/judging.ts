import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { saysSomething } from '../substance.ts'
import type { Standing } from './material.ts'
import type { PresumedKind } from './presumed.ts'

export type JudgeAsk = { assists: boolean; reason: string }

/** Only the disclosure officer of the case judges; what is presumed to undermine or assist is set aside only with a reason of its own. */
export function judgeMaterial(
  ask: JudgeAsk,
  of: { standing: Standing | null; officerId: string | null; by: string; presumed: PresumedKind | undefined },
): Outcome<JudgeAsk> {
  if (!of.officerId)
    return refuse('no-officer', 'Nobody is the disclosure officer of this case yet: a supervisor names one first')
  if (of.officerId !== of.by)
    return refuse('not-the-officer', 'The disclosure officer of this case decides this, and nobody else')
  if (of.standing !== 'unused')
    return refuse('not-unused', 'Only what is unused is judged: first decide whether it is used', 'assists')
  if (!saysSomething(ask.reason, of.presumed && !ask.assists ? 5 : 3))
    return refuse(
      'needs-reason',
      of.presumed && !ask.assists
        ? `It is presumed to undermine or assist (${of.presumed.text}). Say in full why this one does not`
        : 'Say why in a sentence of this case',
      'reason',
    )
  return accept(ask)
}

/** What a reader of the schedule is told of an unused item. */
export function judgedWords(item: { assists: boolean | null; presumed: PresumedKind | undefined }): string {
  if (item.assists === true) return 'Might undermine or assist: to be disclosed'
  if (item.assists === false)
    return item.presumed ? 'Presumed to; the disclosure officer says why not' : 'Does not undermine or assist'
  return item.presumed
    ? `Presumed to undermine or assist, until the disclosure officer says why not: ${item.presumed.text}`
    : 'Not judged yet'
}
