import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import { londonDay } from '../platform/time.ts'
import { readAdvice } from './advice.store.ts'
import { missingAdvice } from './advice-missing.ts'
import type { AssessmentRow } from './assessment.store.ts'
import { readCare } from './care-shown.store.ts'
import type { ContactRow } from './contact.store.ts'
import { offenceAdvice } from './offence-advice.ts'
import { readPathwayAnswers } from './pathway-answers.store.ts'
import { pathwayPackOn } from './pathway-pack.ts'
import { hintedPathways, openQuestions } from './pathway-state.ts'
import { adviceOpen, pathwayQuestions, pathwayView } from './pathway-view.ts'
import { pathwaysOn } from './pathways-on.store.ts'
import { readFormsOn } from './risk-form.store.ts'
import { slotsWith } from './risk-form.ts'
import { readRiskTools } from './risk-tool.store.ts'
import { riskToolsOn } from './risk-tool.ts'
import { readTasks } from './task.store.ts'

/** All that the call screen shows of the pathways of one contact. */
export async function readPathways(
  tx: Tx,
  contact: ContactRow,
  ask: { force: Force; now: Temporal.Instant; assessments: readonly AssessmentRow[]; words: readonly string[] },
) {
  const day = londonDay(ask.now)
  const pack = pathwayPackOn(day)
  const answers = await readPathwayAnswers(tx, [contact.id])
  const active = pathwaysOn(contact, { force: ask.force, day, assessments: ask.assessments, answers })
  const advice = await readAdvice(tx, contact.id)
  const offence = offenceAdvice(day, contact.incident_type)
  const said = new Map(advice.map(one => [one.card, one]))
  const forms = await readFormsOn(tx, day)
  const on = new Set<string>(active.map(one => one.id))
  const offered = new Set(forms.filter(form => form.pathways.some(one => on.has(one))).map(form => form.tool))
  const tools = new Set(active.flatMap(one => one.tools))
  return {
    answers,
    questions: pathwayQuestions(active, answers),
    page: {
      pathways: active.map(one => pathwayView(one, answers, advice)),
      /** The one to ask now: the first with something still open. */
      openPathway: active.find(one => openQuestions(one, answers).length > 0)?.id ?? null,
      hinted: hintedPathways(pack, active, ask.words).map(one => ({
        ...pathwayView(one, answers, advice),
        hinted: true,
      })),
      advice,
      adviceOpen: adviceOpen([...active, ...offence], advice),
      offenceCards: offence.flatMap(one => one.cards).map(card => ({ ...card, stands: said.get(card.id) ?? null })),
      missingAdvice: missingAdvice(
        [...active, ...offence].flatMap(one => one.cards),
        advice,
      ),
      care: await readCare(tx, contact, { ...ask, answers, active: active.map(one => one.id) }),
      pathwayAnswers: answers.map(({ contactId: _, ...one }) => one),
      tasks: await readTasks(tx, contact.id),
      riskTools: {
        slots: slotsWith(riskToolsOn(day), forms)
          .filter(one => tools.has(one.id) || offered.has(one.id))
          .map(({ id, label, edition, scored }) => ({
            id,
            label,
            edition,
            scored,
            questions: forms.find(form => form.tool === id)?.questions.length ?? null,
          })),
        filled: await readRiskTools(tx, contact.id),
      },
      held: contact.held_at ? { since: contact.held_at, because: contact.held_because } : null,
    },
  }
}
