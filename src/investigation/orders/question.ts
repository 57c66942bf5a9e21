import { orderWords } from '../../people/orders/order-kinds.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { type PromptCase, promptedKinds, type Relationship } from './prompt.ts'

/** 'asked for', or 'not, because ...': a reason either way. */
export type OrderAnswer = { kind: string; answer: 'asked-for' | 'not'; reason: string }
export type OrderQuestion = { relationship: Relationship; answers: readonly Partial<OrderAnswer>[] }

/** "Not applicable" and the like are no reason: somebody will ask why nothing was done. */
const LEAST_WORDS = 3

/** Every kind that this case brings is decided at once, each with a reason; what it does not bring is not taken. */
export function considerQuestion(
  of: PromptCase,
  { relationship, answers }: OrderQuestion,
): Outcome<OrderAnswer[], 'not-asked-here' | 'needs-answer' | 'needs-reason'> {
  const kinds = promptedKinds(of, relationship)
  if (kinds.length === 0)
    return refuse('not-asked-here', 'No order is asked about on a case like this between these people', 'relationship')
  const whole: OrderAnswer[] = []
  for (const { kind } of kinds) {
    const given = answers.find(one => one.kind === kind)
    if (!given?.answer)
      return refuse('needs-answer', `${orderWords(kind)}: say whether it was asked for`, `answer-${kind}`)
    const reason = given.reason?.trim() ?? ''
    if (reason.split(/\s+/).filter(word => /\p{L}{2}/u.test(word)).length < LEAST_WORDS)
      return refuse(
        'needs-reason',
        `${orderWords(kind)}: say why ${given.answer === 'not' ? 'it is not asked for' : 'it is asked for'}, in a few words that somebody else can judge`,
        `reason-${kind}`,
      )
    whole.push({ kind, answer: given.answer, reason })
  }
  return accept(whole)
}

/** Whether what was decided still answers for the case: the same offence, and nobody charged since. */
export function stillAnswers(
  asked: { offence: string; charged: boolean } | undefined,
  of: Pick<PromptCase, 'offence' | 'charged'>,
): boolean {
  return asked !== undefined && asked.offence === of.offence && (asked.charged || !of.charged)
}
