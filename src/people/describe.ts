import { z } from 'zod'
import { may } from '../platform/access/permissions.ts'
import type { Role } from '../platform/access/roles.ts'
import { text } from '../platform/http/fields.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { IDENTITY } from './identification.ts'

/** What a person's record is told: absent leaves a thing as it is. */
export const DescribeBody = z.object({
  ...IDENTITY,
  nameKind: z.enum(['current', 'alias', 'nickname', 'former'], { error: 'Choose a kind of name' }).default('alias'),
  /** What the name that was theirs until now becomes. */
  before: z.enum(['alias', 'former'], { error: 'Choose what the name before becomes' }).default('alias'),
  source: text(200, 'Say where this comes from'),
})
export type DescribeBody = z.output<typeof DescribeBody>

/** A name that is left behind is kept by those who may know it. */
export function mayName(body: Pick<DescribeBody, 'nameKind' | 'before'>, role: Role): Outcome<true, 'former-names'> {
  if ((body.nameKind === 'former' || body.before === 'former') && !may(role, 'know former names'))
    return refuse('former-names', 'A supervisor keeps former names: ask one', 'nameKind')
  return accept(true)
}
