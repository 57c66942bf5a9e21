import { z } from 'zod'
import { optionalText, text, time, uuid, yesNo } from '../../platform/http/fields.ts'
import { SIGNED_HOW, STATEMENT_OF } from './statement.ts'

const LONGEST = 100_000

/** A statement as a form or a program sends it: the front, and the back sheet that never goes out. */
export const StatementFields = z.object({
  ofKind: z.enum(STATEMENT_OF, { error: 'Choose whose statement it is' }),
  personName: text(200, 'Say whose statement it is'),
  victimId: uuid.optional(),
  after: uuid.optional(),
  whyNew: optionalText(2000),
  words: optionalText(LONGEST),
  documentId: uuid.optional(),
  takenBy: text(200, 'Say who took it'),
  takenWhere: text(300, 'Say where it was taken'),
  begunAt: time,
  endedAt: time,
  interpreter: optionalText(200),
  language: optionalText(100),
  signedHow: z.enum(SIGNED_HOW, { error: 'Choose how it was signed, or that it is not' }),
  notSignedBecause: optionalText(2000),
  address: optionalText(500),
  reachedBy: optionalText(300),
  cannotCome: optionalText(1000),
  needs: optionalText(1000),
  addressIsEvidence: yesNo.optional(),
})
