import { orderWords } from '../../people/orders/order-kinds.ts'
import { lastDayOf, orderStanding } from '../../people/orders/order-standing.ts'
import type { Tx } from '../../platform/db/connect.ts'
import type { Crime } from '../crime.store.ts'
import type { Vocabulary } from '../open-case.ts'
import { readOrders } from './order.store.ts'
import { isAsked } from './prompt.ts'
import { readPromptCase, readQuestions } from './question.store.ts'
import { stillAnswers } from './question.ts'

/** What the investigation's page shows of orders: those that were made, and whether somebody has decided about asking. */
export async function ordersOfCrime(tx: Tx, crime: Crime, words: Vocabulary, now: Temporal.Instant) {
  const of = await readPromptCase(tx, crime, words)
  const [asked] = await readQuestions(tx, crime.crimeId)
  const orders = await readOrders(tx, { crimeId: crime.crimeId })
  return {
    orders: orders.map(one => ({
      ...one,
      kindWords: orderWords(one.kind),
      standing: orderStanding(one, now),
      lastDay: lastDayOf(one),
    })),
    orderQuestion: {
      prompted: isAsked(of),
      stands: stillAnswers(asked, of),
      asked: asked ? { ...asked, answers: asked.answers.map(one => ({ ...one, words: orderWords(one.kind) })) } : null,
    },
  }
}
