import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import { londonDay } from '../../platform/time.ts'
import { readAssessments } from '../assessment.store.ts'
import { type ContactRow, findContact, holdContact } from '../contact.store.ts'
import { readForce } from '../installed-force.store.ts'
import { readPathwayAnswers } from '../pathway-answers.store.ts'
import { pathwayIn, pathwayPackOn } from '../pathway-pack.ts'
import { pathwaysOn } from '../pathways-on.store.ts'
import { setTasks } from '../task.store.ts'
import { ENCOMPASS_RULES, encompassTasks } from './encompass.ts'
import { firstAttendance, readNoticeDue } from './notice-due.store.ts'

/**
 * Officers attended a domestic incident with children: whoever must be told is told before the next school day after it.
 * Tasks that nobody had set are set; those that stand are counted anew from the attendance, and that is a fact.
 */
export async function noticeAfterAttendance(tx: Tx, contactId: string, stamp: Stamp): Promise<void> {
  if (!(await firstAttendance(tx, contactId))) return
  const seen = await findContact(tx, contactId)
  if (!seen || (await rulesFor(tx, seen, stamp)).length === 0) return
  const contact = await holdContact(tx, contactId)
  if (!contact) return
  const owed = await rulesFor(tx, contact, stamp)
  const rules = pathwayIn(pathwayPackOn(londonDay(stamp.at)), 'domestic')?.tasks ?? []
  await setTasks(
    tx,
    contact,
    'domestic',
    rules.filter(rule => owed.some(one => one === rule.id)),
    stamp,
  )
  await moveDue(tx, contact, stamp)
}

async function rulesFor(tx: Tx, contact: ContactRow, stamp: Stamp) {
  const assessments = await readAssessments(tx, contact.id)
  const answers = await readPathwayAnswers(tx, [contact.id])
  const ask = { force: await readForce(tx), day: londonDay(stamp.at), assessments, answers }
  return encompassTasks({
    domestic: pathwaysOn(contact, ask).some(one => one.id === 'domestic'),
    childrenSeen: assessments.some(one => one.prompts.children.answer === 'yes'),
    childrenRuledOut: assessments.at(-1)?.prompts.children.answer === 'no',
    answers,
  })
}

async function moveDue(tx: Tx, contact: ContactRow, stamp: Stamp): Promise<void> {
  const open = await tx
    .selectFrom('contact.task')
    .select(['id', 'what', 'due_at as dueAt', 'due_because as because'])
    .where('contact_id', '=', contact.id)
    .where('rule', 'in', [...ENCOMPASS_RULES])
    .where('state', '=', 'open')
    .execute()
  if (open.length === 0) return
  const due = await readNoticeDue(tx, contact, stamp.at)
  for (const task of open) {
    if (Temporal.Instant.compare(task.dueAt, due.dueAt) === 0 && task.because === due.because) continue
    await tx
      .updateTable('contact.task')
      .set({ due_at: due.dueAt, due_because: due.because, counted_from: due.countedFrom })
      .where('id', '=', task.id)
      .execute()
    await record(tx, {
      ...stamp,
      caseId: contact.case_id,
      about: task.id,
      kind: 'contact-task-due-moved',
      body: {
        contactId: contact.id,
        taskId: task.id,
        what: task.what,
        from: task.dueAt,
        dueAt: due.dueAt,
        countedFrom: due.countedFrom,
        because: due.because,
      },
    })
  }
}

/** The contact of a case; with everybody attached to it, where what happened is its event's. */
export async function contactsOf(tx: Tx, caseId: string, withCrowd: boolean): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from contact.contact c where c.case_id = ${caseId}::uuid
    union
    select a.contact_id from contact.contact c cross join lateral contact.crowd_of(c.id) a
    where ${withCrowd} and c.case_id = ${caseId}::uuid order by id`.execute(tx)
  return rows.map(row => row.id)
}
