import { z } from 'zod'
import { ORDER_KINDS, orderWords } from '../../people/orders/order-kinds.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { uuid } from '../../platform/http/fields.ts'
import { accept } from '../../platform/outcome.ts'
import { holdCrime, readCrime } from '../crime.store.ts'
import { notClosed } from '../moved-on.ts'
import { offenceLabel } from '../open-case.ts'
import { PROMPT_ROWS, promptedKinds, RELATIONSHIPS } from './prompt.ts'
import { readPromptCase, readQuestions, saveQuestion } from './question.store.ts'
import { considerQuestion, stillAnswers } from './question.ts'

const blank = (value: unknown) => (value === '' ? undefined : value)
const Answer = z.preprocess(blank, z.enum(['asked-for', 'not'], { error: 'Say whether it was asked for' }).optional())
const Reason = z.preprocess(blank, z.string().trim().max(5_000).optional())
const BOXES: Record<never, never> = Object.fromEntries(
  ORDER_KINDS.flatMap(kind => [
    [`answer-${kind}`, Answer],
    [`reason-${kind}`, Reason],
  ]),
)

/** As a browser sends it flat, and a program with its `answers` in a list. */
const Question = z.object({
  relationship: z.enum(
    RELATIONSHIPS.map(one => one.code),
    { error: 'Say who they are to each other, or that it is not known yet' },
  ),
  answers: z
    .array(z.object({ kind: z.enum(ORDER_KINDS), answer: Answer, reason: Reason }))
    .max(20)
    .optional(),
  ...BOXES,
})

/** Whether an order is asked for: on every domestic, stalking, sexual or coercive case, with a reason either way. */
export function orderQuestionRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'consider-orders',
    summary: 'Say of each order that could protect the victim whether it is asked for, and why',
    path: '/crimes/:id/order-question',
    params: z.object({ id: uuid }),
    body: Question,
    can: 'record suspect events',
    fact: 'orders-considered',
    view: 'investigation/orders/question.njk',
    title: 'Orders that could protect them',
    status: 201,
    load: async (tx, { params }) => {
      const crime = await readCrime(tx, params.id)
      if (!crime) return undefined
      const of = await readPromptCase(tx, crime, deps.force)
      const asked = await readQuestions(tx, params.id)
      const prompted = new Set(RELATIONSHIPS.flatMap(({ code }) => promptedKinds(of, code)).map(row => row.kind))
      return {
        caseId: crime.caseId,
        crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        relationships: RELATIONSHIPS.map(({ code, text }) => ({ value: code, text })),
        // Every kind that any relationship would bring stands on the form: what does not fit is left open and not taken.
        kinds: PROMPT_ROWS.filter(row => prompted.has(row.kind)).map(({ kind, hint, between }) => ({
          kind,
          words: orderWords(kind),
          hint,
          closeOnly: !between.includes('stranger'),
        })),
        charged: of.charged,
        before: asked.map(one => ({
          ...one,
          relationshipWords: RELATIONSHIPS.find(row => row.code === one.relationship)?.text ?? one.relationship,
          answers: one.answers.map(answer => ({ ...answer, words: orderWords(answer.kind) })),
        })),
        stands: stillAnswers(asked[0], of),
      }
    },
    act: async (tx, { params, body, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const stop = notClosed(crime.state)
      if (stop) return stop
      const of = await readPromptCase(tx, crime, deps.force)
      const box = (name: string) => (body as Record<string, unknown>)[name] as string | undefined
      const typed = ORDER_KINDS.map(kind => ({
        kind,
        answer: box(`answer-${kind}`) as 'asked-for' | 'not' | undefined,
        reason: box(`reason-${kind}`),
      })).filter(one => one.answer)
      const given = [...(body.answers ?? []), ...typed].map(({ kind, answer, reason }) => ({
        kind,
        ...(answer ? { answer } : {}),
        ...(reason ? { reason } : {}),
      }))
      const considered = considerQuestion(of, { relationship: body.relationship, answers: given })
      if (!considered.ok) return considered
      const saved = await saveQuestion(
        tx,
        crime,
        of,
        { relationship: body.relationship, answers: considered.value },
        stamp,
      )
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, ...saved, answers: considered.value })
    },
    next: (_, { params }) => `/crimes/${params.id}`,
  })
}
