import { z } from 'zod'

const REFERENCE = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i

/** Another person's record, by its reference or by the address of their page: what somebody copies from where they found them. */
export const personNamed = z.string({ error: 'Say which person' }).transform((typed, context) => {
  const [reference] = REFERENCE.exec(typed) ?? []
  if (reference) return reference.toLowerCase()
  context.addIssue({ code: 'custom', message: 'Copy the address of the other person’s page into this box' })
  return z.NEVER
})
