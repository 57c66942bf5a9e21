import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { addLine, type LineAsk } from './line-of-enquiry.ts'

/** Hours from recording by which a plan must be there. Our proposal: no national rule was found (victims.md 5). */
export const PLAN_HOURS = 24

export type PlanAsk = { objective: string; risk: string; victimContact: string; line?: LineAsk | undefined }

/** What is there already: the newest version (0 for none) and how many lines are open. */
export type Planned = { version: number; openLines: number }

/**
 * A plan says what is to be proved, who is at risk and what is done about it, how the victim is kept in touch with, and
 * has at least one line of enquiry with a time (inspection.md 17). A plan made again is a new version; the old one stays.
 */
export function setPlan(ask: PlanAsk, planned: Planned, now: Temporal.Instant): Outcome<{ version: number }> {
  const missing = (
    [
      ['objective', 'Say what this investigation is to find out or prove'],
      ['risk', 'Say who is at risk and what is done about it'],
      ['victimContact', 'Say how and how often the victim is kept informed, as agreed with them'],
    ] as const
  ).find(([field]) => ask[field].trim() === '')
  if (missing) return refuse('needs-words', missing[1], missing[0])

  if (!ask.line && planned.openLines === 0)
    return refuse(
      'needs-line',
      'Give the plan at least one line of enquiry with a time by which it is done',
      'line.objective',
    )
  const line = ask.line && addLine(ask.line, now, 'line.')
  if (line && !line.ok) return line

  return accept({ version: planned.version + 1 })
}

export function planDue(recordedAt: Temporal.Instant): Temporal.Instant {
  return recordedAt.add({ hours: PLAN_HOURS })
}
