import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { saysSomething } from '../substance.ts'

/** Why a closed case is opened again. 'review-overturned' is only ever a review's own. */
export const CAUSES = [
  { code: 'new-evidence', text: 'Something new came up' },
  { code: 'victim-objects', text: 'What a victim said about the outcome' },
  { code: 'mistake', text: 'The decision was a mistake' },
] as const
export type Cause = (typeof CAUSES)[number]['code'] | 'review-overturned'

/** Those that are ours to be sorry for. */
export const OURS_TO_ANSWER: readonly Cause[] = ['review-overturned', 'mistake']

export function reopenCase(ask: { reason: string }, state: string, cancelled: boolean): Outcome<{ reason: string }> {
  if (cancelled)
    return refuse(
      'cancelled',
      'This crime was cancelled: what is reported now is recorded as a crime of its own',
      'reason',
    )
  if (state !== 'closed') return refuse('not-closed', 'This investigation is open already', 'reason')
  if (!saysSomething(ask.reason, 3))
    return refuse('needs-reason', 'Say why it is opened again, so that the victim can be told', 'reason')
  return accept({ reason: ask.reason })
}
