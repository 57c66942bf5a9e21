import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'

export const TASK_HOW = ['phone', 'in-person', 'not-needed'] as const
export type TaskHow = (typeof TASK_HOW)[number]
export const TASK_HOW_WORDS: Record<TaskHow, string> = {
  phone: 'By phone, as agreed',
  'in-person': 'In person',
  'not-needed': 'It was not needed any more',
}
/** Hours in which somebody reaches them instead: our proposal. */
export const REACH_HOURS = { enhanced: 4, other: 24 } as const

export type ReachTask = {
  taskId: string
  caseId: string
  crimeId: string
  victimId: string
  because: string
  what: string
  toId: string | null
  toName: string
  dueAt: Temporal.Instant
  setAt: Temporal.Instant
  doneAt: Temporal.Instant | null
  doneHow: TaskHow | null
  doneWords: string | null
  doneByName: string | null
}

const TASK =
  sql.raw(`t.id as "taskId", t.case_id as "caseId", t.crime_id as "crimeId", t.victim_id as "victimId", t.because, t.what, t.to_id as "toId",
  t.to_name as "toName", t.due_at as "dueAt", t.set_at as "setAt", t.done_at as "doneAt", t.done_how as "doneHow", t.done_words as "doneWords",
  t.done_by_name as "doneByName"`)

/**
 * What could not be sent goes to a person by name: whoever has the case, or the supervisors' list where nobody has it. `because`: a code of the
 * gate or of a sender ('failed', 'locked-out'); a second failure for the same reason is the same task. `what`: what they are to be told or asked;
 * `hours`: where it cannot wait as long as others.
 */
export async function askPerson(
  tx: Tx,
  victimId: string,
  ask: { because: string; what: string; hours?: number },
  stamp: Stamp,
): Promise<{ taskId: string } | undefined> {
  const { rows } = await sql<{
    caseId: string
    crimeId: string
    ownerId: string | null
    ownerName: string | null
    enhanced: boolean
  }>`
    select v.case_id as "caseId", v.crime_id as "crimeId", k.owner_id as "ownerId", k.owner_name as "ownerName", v.enhanced
    from investigation.crime_victim v join investigation.crime k on k.id = v.crime_id where v.id = ${victimId}::uuid`.execute(
    tx,
  )
  const victim = rows[0]
  if (!victim) return undefined
  const open = await tx
    .selectFrom('victim.reach_task')
    .select('id as taskId')
    .where('victim_id', '=', victimId)
    .where('because', '=', ask.because)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  if (open) return open
  const taskId = newId()
  const toName = victim.ownerName ?? 'A supervisor: nobody has this case yet'
  await tx
    .insertInto('victim.reach_task')
    .values({
      id: taskId,
      case_id: victim.caseId,
      crime_id: victim.crimeId,
      victim_id: victimId,
      because: ask.because,
      what: ask.what,
      to_id: victim.ownerId,
      to_name: toName,
      due_at: stamp.at.add({ hours: ask.hours ?? (victim.enhanced ? REACH_HOURS.enhanced : REACH_HOURS.other) }),
      set_at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { taskId, victimId, because: ask.because, toName }
  await record(tx, { ...stamp, kind: 'reach-task-set', caseId: victim.caseId, about: taskId, body })
  return { taskId }
}

export async function finishReachTask(
  tx: Tx,
  task: ReachTask,
  done: { how: TaskHow; words: string },
  stamp: Stamp,
): Promise<void> {
  await tx
    .updateTable('victim.reach_task')
    .set({ done_at: stamp.at, done_how: done.how, done_words: done.words, done_by_name: stamp.by.name })
    .where('id', '=', task.taskId)
    .execute()
  const body = { taskId: task.taskId, victimId: task.victimId, because: task.because, how: done.how }
  await record(tx, { ...stamp, kind: 'reach-task-done', caseId: task.caseId, about: task.taskId, body })
}

/** Of one victim, what is open first, then the newest. */
export async function reachTasksOf(tx: Tx, victimId: string): Promise<ReachTask[]> {
  const { rows } = await sql<ReachTask>`
    select ${TASK} from victim.reach_task t where t.victim_id = ${victimId}::uuid order by t.done_at desc nulls first, t.set_at desc, t.id`.execute(
    tx,
  )
  return rows
}

export async function readReachTask(tx: Tx, id: string): Promise<ReachTask | undefined> {
  const { rows } = await sql<ReachTask>`select ${TASK} from victim.reach_task t where t.id = ${id}::uuid`.execute(tx)
  return rows[0]
}
