import { z } from 'zod'
import { may } from '../platform/access/permissions.ts'
import type { Role } from '../platform/access/roles.ts'
import { optionalText, text } from '../platform/http/fields.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { SEXES } from './identification.ts'

/** What a person's record is told: absent leaves a thing as it is. */
export const DescribeBody = z.object({
  given: optionalText(100),
  family: optionalText(100),
  nameKind: z.enum(['current', 'alias', 'nickname', 'former'], { error: 'Choose a kind of name' }).default('alias'),
  /** What the name that was theirs until now becomes. */
  before: z.enum(['alias', 'former'], { error: 'Choose what the name before becomes' }).default('alias'),
  birth: optionalText(40),
  sex: z.enum(SEXES, { error: 'Choose one of the list, or leave it' }).optional(),
  pronoun: optionalText(40),
  number: optionalText(40),
  address: optionalText(300),
  place: optionalText(100),
  postcode: optionalText(12),
  uprn: optionalText(20),
  source: text(200, 'Say where this comes from'),
})
export type DescribeBody = z.output<typeof DescribeBody>

/** A name that is left behind is kept by those who may know it. */
export function mayName(body: Pick<DescribeBody, 'nameKind' | 'before'>, role: Role): Outcome<true, 'former-names'> {
  if ((body.nameKind === 'former' || body.before === 'former') && !may(role, 'know former names'))
    return refuse('former-names', 'A supervisor keeps former names: ask one', 'nameKind')
  return accept(true)
}
