import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome } from '../platform/outcome.ts'
import { londonDay } from '../platform/time.ts'
import type { ContactRow } from './contact.store.ts'
import { refuseSubjectWords } from './hate/hate-pack.store.ts'
import { readPathwayAnswers } from './pathway-answers.store.ts'
import { pathwayPackOn } from './pathway-pack.ts'
import { type AnswerGiven, type NoAnswer, newAnswers, pathwayFloors, tasksOf } from './pathway-state.ts'
import { setTasks } from './task.store.ts'

export type PathwayGiven = {
  pathway: string
  answers: Record<string, AnswerGiven>
  notSubject?: 'yes' | undefined
}
export type PathwayTaken = {
  pathway: string
  answered: string[]
  reasons: { grade: string; because: string }[]
  tasks: { taskId: string; what: string; dueAt: Temporal.Instant }[]
}

/** Adds the answers that are new and sets the tasks that they ask for; nothing answered before is changed. */
export async function answerPathway(
  tx: Tx,
  contact: ContactRow,
  given: PathwayGiven,
  stamp: Stamp,
): Promise<Outcome<PathwayTaken, NoAnswer | 'subject-not-kept'>> {
  const before = await readPathwayAnswers(tx, [contact.id])
  const decided = newAnswers(pathwayPackOn(londonDay(stamp.at)), given.pathway, given.answers, before)
  if (!decided.ok) return decided
  const { pathway, answers } = decided.value
  await tx
    .insertInto('contact.pathway_answer')
    .values(
      answers.map(one => ({
        id: newId(),
        case_id: contact.case_id,
        contact_id: contact.id,
        ...one,
        at: stamp.at,
        by: stamp.by.id,
        by_name: stamp.by.name,
      })),
    )
    .execute()
  // By what these answers make of it: 'no crime' and words of the person complained of may come in one post. Refused, none is kept.
  const words = Object.fromEntries(answers.map(one => [one.question, one.words]))
  const forbidden = await refuseSubjectWords(tx, contact.id, words, given.notSubject === 'yes', stamp.at)
  if (forbidden) return forbidden
  const reasons = pathwayFloors(answers)
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'pathway-answered',
    body: {
      contactId: contact.id,
      pathway: pathway.id,
      label: pathway.label,
      pack: answers[0]!.pack,
      answers: answers.map(({ question, answer }) => ({ question, answer })),
      reasons: reasons.map(one => one.because),
    },
  })
  const tasks = await setTasks(tx, contact, pathway.id, tasksOf(pathway, [...before, ...answers]), stamp)
  return accept({ pathway: pathway.id, answered: answers.map(one => one.question), reasons, tasks })
}
