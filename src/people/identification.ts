import { z } from 'zod'
import { optionalText, text, uuid } from '../platform/http/fields.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { PERSON_ROLES } from './person-role.ts'

export const SEXES = ['male', 'female', 'other'] as const

/** Who somebody in a contact is: one on file, certainly not that one, or a new person from what was typed. */
export const IdentifyBody = z.object({
  decision: z.enum(['same', 'not-same', 'new'], { error: 'Say the same, not the same, or somebody new' }),
  personId: uuid.optional(),
  role: z.enum(PERSON_ROLES, { error: 'Choose what part they play' }).default('caller'),
  name: optionalText(200),
  given: optionalText(100),
  family: optionalText(100),
  birth: optionalText(40),
  sex: z.enum(SEXES, { error: 'Choose one of the list, or leave it' }).optional(),
  pronoun: optionalText(40),
  number: optionalText(40),
  address: optionalText(300),
  place: optionalText(100),
  postcode: optionalText(12),
  uprn: optionalText(20),
})
export type IdentifyBody = z.output<typeof IdentifyBody>

export const WhyBody = z.object({ why: text(1000, 'Say why') })

type Standing = { personId: string; decision: 'same' | 'not-same'; role: string; identificationId: string }
export type Step = { undo: string[]; already: string | undefined }

/**
 * What must happen before this decision can stand. The same decision twice is one; the other one about the same person takes the earlier back; another
 * caller beside one that stands is refused, since somebody must say first that the other was wrong.
 */
export function stepsTo(
  decided: { personId: string; decision: 'same' | 'not-same'; role: string },
  standing: readonly Standing[],
): Outcome<Step, 'another-caller'> {
  const about = standing.filter(one => one.personId === decided.personId && one.role === decided.role)
  const already = about.find(one => one.decision === decided.decision)
  const caller = standing.find(one => one.role === 'caller' && one.decision === 'same')
  if (
    decided.decision === 'same' &&
    decided.role === 'caller' &&
    caller !== undefined &&
    caller.personId !== decided.personId
  )
    return refuse(
      'another-caller',
      'Somebody else is said to be the caller: take that back first, with why, or give this person another part',
      'personId',
    )
  return accept({
    undo: about.filter(one => one.decision !== decided.decision).map(one => one.identificationId),
    already: already?.identificationId,
  })
}
