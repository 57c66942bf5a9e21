import { z } from 'zod'
import { optionalText, text, uuid } from '../platform/http/fields.ts'
import { PERSON_ROLES } from './person-role.ts'

export const SEXES = ['male', 'female', 'other'] as const

/** What tells one person from another, as somebody types it. */
export const IDENTITY = {
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
}

/** Who somebody in a contact is: one on file, certainly not that one, or a new person from what was typed. */
export const IdentifyBody = z.object({
  decision: z.enum(['same', 'not-same', 'new'], { error: 'Say the same, not the same, or somebody new' }),
  personId: uuid.optional(),
  role: z.enum(PERSON_ROLES, { error: 'Choose what part they play' }).default('caller'),
  name: optionalText(200),
  ...IDENTITY,
})
export type IdentifyBody = z.output<typeof IdentifyBody>

export const WhyBody = z.object({ why: text(1000, 'Say why') })
