import { z } from 'zod'
import { may } from '../platform/access/permissions.ts'
import type { Role } from '../platform/access/roles.ts'
import { day, text, yesNo } from '../platform/http/fields.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { MARKER_IDS, markerKind } from './marker-kinds.ts'

export const MarkerBody = z.object({
  kind: z.enum(MARKER_IDS as [string, ...string[]], { error: 'Choose a kind of the list' }),
  words: text(500, 'Say what is known, in a sentence'),
  source: text(200, 'Say where it comes from'),
  confirmed: yesNo.default(false),
  reviewOn: day.optional(),
  inForceUntil: day.optional(),
})
export type MarkerBody = z.output<typeof MarkerBody>
export type NewMarker = MarkerBody & { reviewOn: string }

/**
 * A marker as it is kept. What nobody has checked stays unconfirmed, whoever adds it, until somebody who may says otherwise; and none is without a
 * day on which it is looked at again, at the latest when an order ends.
 */
export function newMarker(
  body: MarkerBody,
  today: string,
  role: Role,
): Outcome<NewMarker, 'may-not-confirm' | 'no-end' | 'review-past'> {
  const kind = markerKind(body.kind)
  if (body.confirmed && !may(role, 'confirm markers'))
    return refuse('may-not-confirm', 'Add it as unconfirmed: somebody who may confirm it will look at it', 'confirmed')
  if (kind.until && body.inForceUntil === undefined)
    return refuse('no-end', 'Give the last day on which the order is in force', 'inForceUntil')
  const latest = Temporal.PlainDate.from(today).add({ days: kind.after }).toString()
  const ends = body.inForceUntil !== undefined && body.inForceUntil < latest ? body.inForceUntil : latest
  const reviewOn = body.reviewOn ?? (ends < today ? today : ends)
  if (reviewOn < today) return refuse('review-past', 'Give a day for the review that is not past', 'reviewOn')
  return accept({ ...body, reviewOn: reviewOn > latest ? latest : reviewOn })
}
