import { z } from 'zod'
import { text, time } from '../platform/http/fields.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import type { LineAsk } from './line-of-enquiry.ts'

/** A line of enquiry as it is sent. */
export const LineFields = z.object({
  objective: text(500, 'Say what this line should show'),
  action: text(2000, 'Say what is to be done, and who is asked'),
  dueAt: time,
  perishesAt: time.optional(),
})

const { objective, action, dueAt, perishesAt } = LineFields.shape

/** The same inside another form: programs send `line`, a page's fields are named as its parts. */
export const LineInForm = {
  line: LineFields.optional(),
  'line.objective': objective.optional(),
  'line.action': action.optional(),
  'line.dueAt': dueAt.optional(),
  'line.perishesAt': perishesAt,
}

type Parts = { objective: string; action: string; dueAt: Temporal.Instant; perishesAt: Temporal.Instant }
type Sent = { line?: LineAsk | undefined } & { [Part in keyof Parts as `line.${Part}`]?: Parts[Part] | undefined }

/** The line that was sent, if any. A page offers a due time before anything is written, so that alone is no line; half a line is refused. */
export function lineIn(sent: Sent): Outcome<LineAsk | undefined, 'half-a-line'> {
  if (sent.line) return accept(sent.line)
  const [found, done, by, gone] = [
    sent['line.objective'],
    sent['line.action'],
    sent['line.dueAt'],
    sent['line.perishesAt'],
  ]
  if (!found && !done && !gone) return accept(undefined)
  if (!found) return refuse('half-a-line', 'Say what this line should show', 'line.objective')
  if (!done) return refuse('half-a-line', 'Say what is to be done, and who is asked', 'line.action')
  if (!by) return refuse('half-a-line', 'Give the date and time by which this line is done', 'line.dueAt')
  return accept({ objective: found, action: done, dueAt: by, perishesAt: gone })
}
