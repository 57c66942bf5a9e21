import type { Tx } from '../platform/db/connect.ts'
import { holdCase, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { holdContact } from './contact.store.ts'
import { addLine } from './log-line.store.ts'

export type TaskDone = { taskId: string; contactId: string; state: 'done'; says?: string }
/** Of what a phone kept while it had no signal: when it was written, and the reference under which it comes again. */
export type FromPhone = { writtenAt?: Temporal.Instant | undefined; itemId?: string | undefined }

/** A task cannot have been done before it was set, nor after it is told. */
function doneAt(claimed: Temporal.Instant | undefined, setAt: Temporal.Instant, now: Temporal.Instant) {
  if (!claimed || Temporal.Instant.compare(claimed, now) > 0) return now
  return Temporal.Instant.compare(claimed, setAt) < 0 ? setAt : claimed
}

/**
 * Ends a task with what came of it: a tick says nothing to the next reader. Undefined where there is none. What comes late from a phone, for
 * a task that somebody else did meanwhile, is kept in the log beside theirs.
 */
export async function finishTask(
  tx: Tx,
  id: string,
  result: string,
  stamp: Stamp,
  phone: FromPhone = {},
): Promise<Outcome<TaskDone, 'task-done'> | undefined> {
  const found = await tx.selectFrom('contact.task').select('case_id').where('id', '=', id).executeTakeFirst()
  if (!found) return undefined
  await holdCase(tx, found.case_id)
  const task = await tx.selectFrom('contact.task').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const at = doneAt(phone.writtenAt, task.set_at, stamp.at)
  const done = { taskId: id, contactId: task.contact_id, state: 'done' } as const
  if (task.state === 'done') {
    const theirs = `${task.done_by} did this already: ${task.result}`
    if (!phone.itemId) return refuse('task-done', theirs)
    if (task.done_by === stamp.by.name && task.result === result)
      return accept({ ...done, says: 'It was here already' })
    await keepBeside(tx, task, { itemId: phone.itemId, result }, { ...stamp, at }, stamp.at)
    return accept({ ...done, says: `${theirs}. Yours is kept in the log beside it` })
  }
  const late = Temporal.Instant.compare(at, stamp.at) < 0
  await tx
    .updateTable('contact.task')
    .set({ state: 'done', done_at: at, done_by: stamp.by.name, result, learned_at: late ? stamp.at : null })
    .where('id', '=', id)
    .execute()
  await record(tx, {
    ...stamp,
    at,
    caseId: task.case_id,
    about: id,
    kind: 'contact-task-done',
    body: {
      contactId: task.contact_id,
      taskId: id,
      what: task.what,
      result,
      late: Temporal.Instant.compare(at, task.due_at) > 0,
      ...(late ? { learnedAt: stamp.at } : {}),
    },
  })
  return accept(done)
}

/** Once under its reference, however often it comes. */
async function keepBeside(
  tx: Tx,
  task: { contact_id: string; what: string; done_by: string | null },
  mine: { itemId: string; result: string },
  stamp: Stamp,
  learnedAt: Temporal.Instant,
): Promise<void> {
  const here = await tx.selectFrom('contact.log_line').select('id').where('id', '=', mine.itemId).executeTakeFirst()
  const contact = here ? undefined : await holdContact(tx, task.contact_id)
  if (!contact) return
  const text = `Done by two people: ${task.what}. ${stamp.by.name}, from a phone: ${mine.result}`
  await addLine(tx, contact, text, stamp, { lineId: mine.itemId, learnedAt })
}
