import type { Tx } from '../platform/db/connect.ts'
import { readBankHolidays } from '../platform/holidays/bank-holidays.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import type { ContactRow } from './contact.store.ts'
import { readNoticeDue } from './encompass/notice-due.store.ts'
import type { TaskDue } from './pathway.ts'
import { taskDue } from './task-due.ts'

export type TaskLine = {
  taskId: string
  pathway: string
  what: string
  who: string
  dueAt: Temporal.Instant
  /** Why then, where it is not a plain number of hours. */
  dueBecause: string | null
  state: 'open' | 'done'
  doneAt: Temporal.Instant | null
  /** When that came here, where it was written on a phone without signal. */
  learnedAt: Temporal.Instant | null
  doneBy: string | null
  result: string | null
}
export type TaskSet = { id: string; keptAs?: string; what: string; who: string; due: TaskDue }

/** Sets what must follow, each kind once; returns those that are new. */
export async function setTasks(
  tx: Tx,
  contact: ContactRow,
  pathway: string,
  tasks: readonly TaskSet[],
  stamp: Stamp,
): Promise<{ taskId: string; what: string; dueAt: Temporal.Instant }[]> {
  if (tasks.length === 0) return []
  const holidays = await readBankHolidays(tx)
  const set: { taskId: string; what: string; dueAt: Temporal.Instant }[] = []
  for (const task of tasks) {
    const id = newId()
    const { dueAt, because, countedFrom } =
      task.due === 'before-next-school-day'
        ? await readNoticeDue(tx, contact, stamp.at)
        : { dueAt: taskDue(task.due, stamp.at, holidays), because: null, countedFrom: stamp.at }
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('contact.task')
      .values({
        id,
        case_id: contact.case_id,
        contact_id: contact.id,
        rule: task.keptAs ?? task.id,
        pathway,
        what: task.what,
        who: task.who,
        due_at: dueAt,
        due_because: because,
        counted_from: countedFrom,
        state: 'open',
        set_at: stamp.at,
      })
      .onConflict(clash => clash.columns(['contact_id', 'rule']).doNothing())
      .executeTakeFirst()
    if (!numInsertedOrUpdatedRows) continue
    set.push({ taskId: id, what: task.what, dueAt })
    await record(tx, {
      ...stamp,
      caseId: contact.case_id,
      about: id,
      kind: 'contact-task-set',
      body: { contactId: contact.id, taskId: id, pathway, what: task.what, who: task.who, dueAt, because },
    })
  }
  return set
}

/** Those still to do first, by when they are due. */
export async function readTasks(tx: Tx, contactId: string): Promise<TaskLine[]> {
  return tx
    .selectFrom('contact.task')
    .select([
      'id as taskId',
      'pathway',
      'what',
      'who',
      'due_at as dueAt',
      'due_because as dueBecause',
      'state',
      'done_at as doneAt',
      'learned_at as learnedAt',
      'done_by as doneBy',
      'result',
    ])
    .where('contact_id', '=', contactId)
    .orderBy('state', 'desc')
    .orderBy('due_at')
    .orderBy('what')
    .execute()
}
