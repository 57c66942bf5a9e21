import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { addLine, type LineAsk } from '../line-of-enquiry.ts'
import { saysSomething } from '../substance.ts'
import type { Proposal } from './propose.ts'

export const CHOICES = ['accept', 'change', 'not-proportionate'] as const
export type Choice = (typeof CHOICES)[number]

/** What an officer says of a proposed line; what is left out is as it was proposed. */
export type ChoiceAsk = {
  key: string
  choice: Choice
  objective?: string | undefined
  action?: string | undefined
  dueAt?: Temporal.Instant | undefined
  perishesAt?: Temporal.Instant | undefined
  ownerId?: string | undefined
  because?: string | undefined
}
export type Chosen =
  | { state: 'accepted' | 'changed'; proposal: Proposal; line: LineAsk; ownerId: string | undefined }
  | { state: 'not-proportionate'; proposal: Proposal; because: string }

/** Each proposed line is taken as it is, changed, or left with the reason why following it is not proportionate in this case. */
export function choose(ask: ChoiceAsk, proposals: readonly Proposal[], now: Temporal.Instant): Outcome<Chosen> {
  const proposal = proposals.find(one => one.key === ask.key)
  if (!proposal) return refuse('not-proposed', 'This line is not proposed any more: read the page again', ask.key)
  if (ask.choice === 'not-proportionate') {
    if (!saysSomething(ask.because ?? '', 3))
      return refuse(
        'needs-because',
        `Say why following this is not proportionate in this case: ${proposal.objective}`,
        `because:${ask.key}`,
      )
    return accept({ state: ask.choice, proposal, because: ask.because!.trim() })
  }
  const line: LineAsk = {
    objective: (ask.choice === 'change' && ask.objective?.trim()) || proposal.objective,
    action: (ask.choice === 'change' && ask.action?.trim()) || proposal.action,
    dueAt: (ask.choice === 'change' && ask.dueAt) || proposal.dueAt,
    perishesAt: (ask.choice === 'change' && ask.perishesAt) || proposal.perishesAt || undefined,
  }
  const added = addLine(line, now)
  if (!added.ok) return refuse(added.refusal.code, added.refusal.message, `${added.refusal.field}:${ask.key}`)
  const changed =
    line.objective !== proposal.objective || line.action !== proposal.action || !line.dueAt.equals(proposal.dueAt)
  return accept({ state: changed ? 'changed' : 'accepted', proposal, line, ownerId: ask.ownerId })
}
