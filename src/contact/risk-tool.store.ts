import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome } from '../platform/outcome.ts'
import { londonDay } from '../platform/time.ts'
import type { ContactRow } from './contact.store.ts'
import { refuseSubjectWords, type SaysWhom } from './hate/hate-pack.store.ts'
import { MARAC_BY_TOOL } from './pathway-rows.ts'
import { readToolAnswers } from './risk-answers.store.ts'
import { readFormsOn } from './risk-form.store.ts'
import { formAnswers, slotsWith } from './risk-form.ts'
import { fillTool, type NoTool, OFFER_AGAIN, riskToolsOn, type ToolGiven } from './risk-tool.ts'
import { setTasks } from './task.store.ts'

/** Every filling of a slot, oldest first: one that was refused is kept beside one that was done later. */
export async function readRiskTools(tx: Tx, contactId: string) {
  const rows = await tx
    .selectFrom('contact.risk_tool')
    .select(['id', 'tool', 'edition', 'state', 'score', 'level', 'judgement', 'reason', 'at', 'by_name as byName'])
    .where('contact_id', '=', contactId)
    .orderBy('at')
    .orderBy('fact_xid')
    .execute()
  const answers = await readToolAnswers(tx, contactId)
  return rows.map(({ id, ...row }) => ({ ...row, answers: answers.get(id) ?? [] }))
}

export async function recordRiskTool(
  tx: Tx,
  contact: ContactRow,
  given: ToolGiven & SaysWhom,
  stamp: Stamp,
): Promise<
  Outcome<{ tool: string; state: string; offerAgainBy: Temporal.Instant | null }, NoTool | 'subject-not-kept'>
> {
  const day = londonDay(stamp.at)
  const forms = await readFormsOn(tx, day)
  const decided = fillTool(given, day, slotsWith(riskToolsOn(day), forms))
  if (!decided.ok) return decided
  const form = forms.find(one => one.tool === decided.value.id)
  const answered = formAnswers(form ?? { questions: [] }, given.answers ?? {})
  if (!answered.ok) return answered
  const { judgement, reason } = given
  const words = { judgement, reason, answers: Object.values(given.answers ?? {}).join('\n') }
  const forbidden = await refuseSubjectWords(tx, contact.id, words, given.notSubject === 'yes', stamp.at)
  if (forbidden) return forbidden
  const { id: tool, label, edition } = decided.value
  const before = await readRiskTools(tx, contact.id)
  const row = {
    tool,
    edition,
    state: given.state,
    score: given.score ?? null,
    level: given.level ?? null,
    judgement: given.judgement ?? null,
    reason: given.reason ?? null,
  }
  const toolId = newId()
  await tx
    .insertInto('contact.risk_tool')
    .values({
      id: toolId,
      case_id: contact.case_id,
      contact_id: contact.id,
      ...row,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  // By the whole form, or by its result alone as it comes from paper: then no question is said to be unasked.
  if (form && given.answers)
    await tx
      .insertInto('contact.risk_tool_answer')
      .values(
        answered.value.map(one => ({
          ...one,
          id: newId(),
          case_id: contact.case_id,
          contact_id: contact.id,
          risk_tool_id: toolId,
          form_id: form.id,
          at: stamp.at,
          by: stamp.by.id,
          by_name: stamp.by.name,
        })),
      )
      .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'risk-tool-recorded',
    body: { contactId: contact.id, tool: label, edition, state: given.state, level: row.level, score: row.score },
  })
  if (given.state === 'done') {
    // High by the tool or by whoever judged beside it: whether the risk conference hears of it is decided, and said why.
    if (row.level === 'high') await setTasks(tx, contact, 'domestic', [MARAC_BY_TOOL], stamp)
    return accept({ tool, state: given.state, offerAgainBy: null })
  }
  // Each time it is not done, it is offered again: not once for ever.
  const times = before.filter(one => one.tool === tool).length + 1
  const again = {
    id: `offer-${tool}-again-${times}`,
    what: `Offer ${label} again, in private`,
    who: OFFER_AGAIN.who,
    due: { hours: OFFER_AGAIN.hours },
  }
  const [task] = await setTasks(tx, contact, 'domestic', [again], stamp)
  return accept({ tool, state: given.state, offerAgainBy: task?.dueAt ?? null })
}
