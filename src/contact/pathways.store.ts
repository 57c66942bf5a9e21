import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import { londonDay } from '../platform/time.ts'
import { readAdvice } from './advice.store.ts'
import type { AssessmentRow } from './assessment.store.ts'
import { type ContactRow, sensitivityOf } from './contact.store.ts'
import { readPathwayAnswers } from './pathway.store.ts'
import { pathwayPackOn } from './pathway-pack.ts'
import { activePathways, hintedPathways, openQuestions } from './pathway-state.ts'
import { adviceOpen, pathwayQuestions, pathwayView } from './pathway-view.ts'
import { readRiskTools } from './risk-tool.store.ts'
import { riskToolsOn } from './risk-tool.ts'
import { readTasks } from './task.store.ts'
import { PROMPTS } from './thrive.ts'

/** All that the call screen shows of the pathways of one contact. */
export async function readPathways(
  tx: Tx,
  contact: ContactRow,
  ask: { force: Force; now: Temporal.Instant; assessments: readonly AssessmentRow[]; words: readonly string[] },
) {
  const day = londonDay(ask.now)
  const pack = pathwayPackOn(day)
  const answers = await readPathwayAnswers(tx, [contact.id])
  const active = activePathways(pack, {
    incidentType: contact.incident_type,
    sensitive: sensitivityOf(ask.force, contact.incident_type),
    prompts: PROMPTS.filter(prompt => ask.assessments.some(one => one.prompts[prompt].answer === 'yes')),
    answers,
    held: contact.held_at !== null,
  })
  const advice = await readAdvice(tx, contact.id)
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
      adviceOpen: adviceOpen(active, advice),
      pathwayAnswers: answers.map(({ contactId: _, ...one }) => one),
      tasks: await readTasks(tx, contact.id),
      riskTools: {
        slots: riskToolsOn(day)
          .filter(one => tools.has(one.id))
          .map(({ id, label, edition, scored }) => ({ id, label, edition, scored })),
        filled: await readRiskTools(tx, contact.id),
      },
      held: contact.held_at ? { since: contact.held_at, because: contact.held_because } : null,
    },
  }
}
