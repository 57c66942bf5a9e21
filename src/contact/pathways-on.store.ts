import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import type { AssessmentRow } from './assessment.store.ts'
import { type ContactRow, sensitivityOf } from './contact.store.ts'
import { readMissingLevel, readPartnerDecision } from './decided.store.ts'
import type { Ending } from './ending.ts'
import { subjectKept } from './hate/hate-pack.store.ts'
import { readInterpreters } from './interpreter/interpreter.store.ts'
import { interpreterWanted } from './interpreter/interpreter.ts'
import type { PathwayAnswerLine } from './pathway-answers.store.ts'
import { refuseByPathways } from './pathway-ending.ts'
import { pathwayPackOn } from './pathway-pack.ts'
import { activePathways } from './pathway-state.ts'
import { PROMPTS } from './thrive.ts'

/** The pathways that a contact is on, by all that is known of it. */
export function pathwaysOn(
  contact: ContactRow,
  ask: {
    force: Force
    day: Temporal.PlainDate
    assessments: readonly AssessmentRow[]
    answers: readonly PathwayAnswerLine[]
  },
) {
  return activePathways(pathwayPackOn(ask.day), {
    incidentType: contact.incident_type,
    sensitive: sensitivityOf(ask.force, contact.incident_type),
    prompts: PROMPTS.filter(prompt => ask.assessments.some(one => one.prompts[prompt].answer === 'yes')),
    answers: ask.answers,
    // Whoever pressed 55 cannot speak, whoever they are and whether or not the number is known.
    held: contact.held_at !== null || contact.silent55 === true,
  })
}

/** What its pathways ask before it ends so; undefined where they ask for nothing more. */
export async function refuseByItsPathways(
  tx: Tx,
  contact: ContactRow,
  ending: Ending,
  ask: Parameters<typeof pathwaysOn>[1],
) {
  const interpreter = (await readInterpreters(tx, [contact.id])).get(contact.id)
  return refuseByPathways({
    interpreter: interpreter && {
      joined: interpreter.joinedAt !== null,
      wanted: interpreterWanted(interpreter) !== null,
    },
    ending,
    active: pathwaysOn(contact, ask).map(one => one.id),
    answers: ask.answers,
    decision: await readPartnerDecision(tx, contact.id),
    subjectKept: await subjectKept(tx, contact.id, ask.day),
    levelEndorsed: (await readMissingLevel(tx, contact.id))?.endorsed ?? false,
  })
}
