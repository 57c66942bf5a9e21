import { z } from 'zod'
import { optionalText } from '../platform/http/fields.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'

/** What a handler writes down of a contact, beside the log. */
export const DETAILS = [
  'callerName',
  'callerNumber',
  'callerAddress',
  'callerBirth',
  'incidentType',
  'summary',
  'place',
  'settlementId',
] as const
export type Detail = (typeof DETAILS)[number]
export type Details = Record<Detail, string | null>

export const DETAIL_NAMES: Readonly<Record<Detail, string>> = {
  callerName: 'the name',
  callerNumber: 'the number',
  callerAddress: 'the address',
  callerBirth: 'the date of birth',
  incidentType: 'the kind of incident',
  summary: 'the summary',
  place: 'the place',
  settlementId: 'the town or village',
}

const shape = {
  callerName: optionalText(200),
  callerNumber: optionalText(40),
  callerAddress: optionalText(500),
  /** As it was said: any writing of a date is read when somebody is looked for. */
  callerBirth: optionalText(40),
  incidentType: optionalText(60),
  summary: optionalText(2000),
  place: optionalText(500),
  settlementId: optionalText(60),
}

/** What a program sends: absent leaves a detail as it is, null takes it away. */
export const DetailsBody = z
  .object(
    Object.fromEntries(DETAILS.map(name => [name, shape[name].nullable()])) as {
      [D in Detail]: z.ZodNullable<(typeof shape)[D]>
    },
  )
  .refine(given => DETAILS.some(name => given[name] !== undefined), { error: 'Give at least one detail' })

/** What the page sends: every box, as typed. */
export const detailBoxes = shape

/**
 * Who wrote what, when two people write at once: `drawn` is what this person's page showed, `now` what is saved. Only
 * boxes that they changed count, and one that somebody else changed meanwhile to something else is refused by name.
 */
export function changedDetails(
  drawn: Details,
  typed: Details,
  now: Details,
): Outcome<Partial<Details>, 'changed-meanwhile'> {
  const changes: Partial<Details> = {}
  for (const name of DETAILS) {
    if (typed[name] === drawn[name] || typed[name] === now[name]) continue
    if (now[name] !== drawn[name])
      return refuse(
        'changed-meanwhile',
        `Somebody changed ${DETAIL_NAMES[name]} to “${now[name] ?? 'nothing'}” while you were writing. Yours is still here: send it again if it is right`,
        name,
      )
    changes[name] = typed[name]
  }
  return accept(changes)
}
