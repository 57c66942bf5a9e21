import { z } from 'zod'
import { optionalText } from '../platform/http/fields.ts'
import { ENDINGS } from './ending.ts'

/** How a contact is asked to end. `joinedTo`: the other contact's id, or its number as the page shows it. */
export const EndBody = z.object({
  endState: z.enum(ENDINGS, { error: 'Choose how this contact ends' }),
  reason: optionalText(4000),
  partner: optionalText(200),
  notSubject: z.literal('yes').optional(),
  joinedTo: z
    .union(
      [
        z.uuid(),
        z
          .string()
          .trim()
          .regex(/^\d{1,12}$/),
      ],
      { error: 'Give the number of the other contact' },
    )
    .optional(),
})
