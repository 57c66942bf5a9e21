import type { Rank } from '../../platform/force/vocabulary.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { addLine } from '../line-of-enquiry.ts'
import { outranks } from '../outcomes/outcome-row.ts'
import { saysSomething } from '../substance.ts'
import { POLICE_DECIDER } from './charging-law.ts'
import { ESCALATIONS, type Escalation } from './escalations.ts'
import type { Decider } from './who-charges.ts'

export type AdviceAsk = {
  advice: string
  words: string
  decidedBy?: string | undefined
  reference?: string | undefined
}
type By = { id: string; role: string; rank: Rank | null }

/** Advice is the decider's: a prosecutor's comes with their name and reference; the police's is never the asker's own. */
export function takeAdvice(
  ask: AdviceAsk,
  request: { decider: Decider; by: readonly string[] },
  by: By,
): Outcome<AdviceAsk> {
  if (!saysSomething(ask.words, 2)) return refuse('needs-words', 'Say why, as the decider gave it', 'words')
  if (request.decider === 'prosecutor') {
    if (!ask.decidedBy) return refuse('needs-name', 'Give the name of the prosecutor who decided', 'decidedBy')
    return ask.reference ? accept(ask) : refuse('needs-reference', 'Quote the prosecutor’s reference', 'reference')
  }
  if (request.by.includes(by.id))
    return refuse('own-request', 'You wrote this request: somebody else decides it', 'advice')
  if (by.role !== 'supervisor' || !outranks(by.rank, POLICE_DECIDER.rank))
    return refuse('not-the-decider', `A ${POLICE_DECIDER.rank} or above decides a charge for the police`, 'advice')
  return accept(ask)
}

export type ActionAsk = { words: string; dueAt: Temporal.Instant }

/** Whatever is asked for first has a day by which it is done, and is said so that somebody can do it. */
export function takeActions(actions: readonly ActionAsk[], now: Temporal.Instant): Outcome<ActionAsk[]> {
  if (actions.length === 0) return refuse('needs-actions', 'Write at least one thing that is asked for', 'action1')
  for (const [n, one] of actions.entries()) {
    if (!saysSomething(one.words, 2))
      return refuse('needs-words', 'Say what is to be done, so that somebody can do it', `action${n + 1}`)
    const line = addLine({ objective: one.words, action: one.words, dueAt: one.dueAt }, now)
    if (!line.ok) return refuse(line.refusal.code, line.refusal.message, `due${n + 1}`)
  }
  return accept([...actions])
}

/** Asking again goes up one step at a time. */
export function nextEscalation(before: number, words: string): Outcome<Escalation> {
  const step = ESCALATIONS[before]
  if (!step) return refuse('no-higher', 'There is nobody above whom to ask: withdraw it, or act on the advice', 'words')
  return saysSomething(words, 4)
    ? accept(step)
    : refuse('needs-words', 'Say what the advice passed over, or got wrong', 'words')
}
