import { z } from 'zod'
import { GRADE_CODES, type GradeCode } from '../../platform/force/vocabulary.ts'
import { text } from '../../platform/http/fields.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { isFaster } from '../grade-order.ts'
import { IMMEDIACIES, RISKS, YES_NO_UNKNOWN } from '../thrive.ts'
import { kappaOf } from './kappa.ts'

const answer = z.enum(YES_NO_UNKNOWN, { error: 'Answer yes, no or not known' })

/** What a second reader gives, from what was known then and nothing else. 'Cannot tell' is an answer, and never agreement. */
export const SecondReadBody = z.object({
  immediacy: z.enum(IMMEDIACIES, { error: 'Choose how soon someone could have been harmed' }),
  weapon: answer,
  risk: z.enum(RISKS, { error: 'Choose how likely the harm was' }),
  caller: answer,
  subject: answer,
  children: answer,
  adultsAtRisk: answer,
  othersInHousehold: answer,
  grade: z.enum([...GRADE_CODES, 'cannot-tell'], {
    error: 'Choose the grade you would have given, or that you cannot tell',
  }),
  comments: text(4000, 'Say what you went by: the handler reads this'),
})
export type SecondReadGiven = z.output<typeof SecondReadBody>

/** Who the reader is to the contact. `worked`: took, assessed, graded or wrote in it. `opened`: had it on a screen before. */
export type Reader = { id: string; handlerId: string; worked: boolean; opened: boolean }

/**
 * May they read it, and blind? Nobody reads their own work. Whoever had it open before may know the grade: their reading is kept,
 * marked as not blind, and left out of the agreement.
 */
export function mayRead(reader: Reader): Outcome<{ blind: boolean }, 'own-contact'> {
  if (reader.id === reader.handlerId || reader.worked)
    return refuse('own-contact', 'You worked on this contact: somebody else must read it')
  return accept({ blind: !reader.opened })
}

/** One contact read twice. `second` is null where the second reader could not tell. */
export type ReadTwice = { first: GradeCode; second: GradeCode | null; blind: boolean }

/** How far two readers agree on the grade: only blind readings with a grade count, and the others are counted apart. */
export function agreementOf(reads: readonly ReadTwice[]) {
  const blind = reads.filter(one => one.blind)
  const told = blind.flatMap(({ first, second }) => (second === null ? [] : [[first, second] as const]))
  return {
    read: reads.length,
    blind: blind.length,
    notBlind: reads.length - blind.length,
    cannotTell: blind.length - told.length,
    plain: kappaOf(told, GRADE_CODES),
    weighted: kappaOf(told, GRADE_CODES, 'linear'),
    wouldBeFaster: told.filter(([first, second]) => isFaster(second, first)).length,
    wouldBeSlower: told.filter(([first, second]) => isFaster(first, second)).length,
    table: GRADE_CODES.map(first => ({
      first,
      counts: GRADE_CODES.map(second => told.filter(([a, b]) => a === first && b === second).length),
    })),
  }
}
