import type { Tx } from '../platform/db/connect.ts'
import { RiskQuestion } from './risk-form.ts'

export type ToolAnswer = { ask: string; answer: string; words: string | null }

/** What was answered to each question, in the wording of the edition that was asked, by the filling it belongs to. */
export async function readToolAnswers(tx: Tx, contactId: string): Promise<Map<string, ToolAnswer[]>> {
  const rows = await tx
    .selectFrom('contact.risk_tool_answer as a')
    .innerJoin('contact.risk_form as f', 'f.id', 'a.form_id')
    .select(['a.risk_tool_id as filling', 'a.question', 'a.answer', 'a.words', 'f.questions'])
    .where('a.contact_id', '=', contactId)
    .execute()
  const byFilling = Map.groupBy(rows, row => row.filling)
  return new Map(
    [...byFilling].map(([filling, said]) => {
      const given = new Map(said.map(one => [one.question, one]))
      const asked = RiskQuestion.array().parse(said[0]!.questions)
      return [
        filling,
        asked.flatMap(({ id, ask }) => {
          const one = given.get(id)
          return one ? [{ ask, answer: one.answer, words: one.words }] : []
        }),
      ]
    }),
  )
}
