import { z } from 'zod'
import { text } from '../platform/http/fields.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { personNamed } from './person-named.ts'

export const HouseholdBody = z.object({
  withId: personNamed.optional(),
  leave: z.enum(['yes'], { error: 'Say yes to leave' }).optional(),
  source: text(200, 'Say how this is known'),
})
export type HouseholdBody = z.output<typeof HouseholdBody>

/** Either they live with somebody, or they have left. */
export function householdMove(
  personId: string,
  { withId, leave }: HouseholdBody,
): Outcome<{ withId: string } | { leave: true }, 'nobody' | 'themselves'> {
  if (leave) return accept({ leave: true })
  if (withId === undefined) return refuse('nobody', 'Say with whom they live, or that they have left', 'withId')
  if (withId === personId) return refuse('themselves', 'Choose somebody else of the home', 'withId')
  return accept({ withId })
}
