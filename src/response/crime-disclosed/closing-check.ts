import type { Via } from '../../platform/access/roles.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { answerCheck, askWords, type CheckGiven, type CrimeCheck } from './asking.ts'
import { UNEXPLAINED } from './disclosed.ts'

export type ClosingAsk = {
  check: CrimeCheck | undefined
  disclosed: 'yes' | 'no' | 'leave' | undefined
  whyNoCrime: string | undefined
  /** May this person decide about crimes? Who may not is never asked to: it is left for somebody who may. */
  mayRecord: boolean
  via: Via
}

export type Left = { answer: 'left'; reason: null }

/**
 * What an incident that closes keeps of the check: an answer, or that it was left. A person at the page is asked before it
 * closes and may leave it to somebody else; a program that says nothing leaves it. Nothing to ask keeps nothing. A log in which
 * no words of a crime are found but nothing says what it was holds nobody up: it is left, last on the list.
 */
export function closeWithCheck(
  ask: ClosingAsk,
): Outcome<CheckGiven | Left | null, 'crime-check' | 'needs-why-no-crime'> {
  const { check, disclosed, mayRecord } = ask
  if (!check || check.unanswered.length === 0) return accept(null)
  if (disclosed === 'yes' || disclosed === 'no') {
    if (mayRecord) return answerCheck({ disclosed, whyNoCrime: ask.whyNoCrime })
  } else if (disclosed === undefined && mayRecord && ask.via === 'page') {
    const told = check.unanswered.filter(({ sign }) => sign !== UNEXPLAINED)
    if (told.length > 0) return refuse('crime-check', askWords(told), 'disclosed')
  }
  return accept({ answer: 'left', reason: null })
}
