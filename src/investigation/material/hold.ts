import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { saysSomething } from '../substance.ts'

export type HoldDecision = { decision: 'may-be-opened' | 'stays-shut'; words: string }

/** Whoever shut it, or brought it in, does not open it again; a document that was changed is never opened. */
export function decideHoldRule(
  ask: HoldDecision,
  of: { kind: 'must-not-be-here' | 'changed'; shutBy: string; addedBy: string; by: string },
): Outcome<HoldDecision> {
  if (of.kind === 'must-not-be-here' && of.by === of.shutBy)
    return refuse('own-word', 'You said that it must not be here: somebody else decides it')
  if (of.kind === 'must-not-be-here' && of.by === of.addedBy)
    return refuse('own-document', 'You added this document: somebody else decides whether it may be here')
  if (of.kind === 'changed' && ask.decision === 'may-be-opened')
    return refuse(
      'never-opened',
      'Its bytes are not those that were received, so it cannot be opened again. Add it anew from where it came, as a new version',
      'decision',
    )
  if (!saysSomething(ask.words, 4))
    return refuse(
      'needs-words',
      ask.decision === 'stays-shut'
        ? 'Say what was done about it, and whom it was passed to'
        : 'Say what it is, and why it may be here',
      'words',
    )
  return accept(ask)
}
