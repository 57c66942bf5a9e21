import type { Viewing } from '../day/case-task.ts'
import type { Task } from '../day/task.ts'
import { typeLabel } from '../open-case.ts'
import { type BreachWait, breachTask, endsTask, notServedTask, type OrderWait } from './order-tasks.ts'

/** What an order that no crime led to has waiting: it has no owner, so it stands where what nobody has stands. */
export type NoCrimeWait = OrderWait & {
  incidentNumber: number | null
  breachId: string | null
  brokenAt: Temporal.Instant | null
  toldAt: Temporal.Instant | null
}

/** Not served, about to end, run out, or broken and not decided: what each of them asks, by the rules of every other order. */
export function noCrimeTasks(one: NoCrimeWait, viewing: Viewing): Task[] {
  const over = one.expiresAt !== null && Temporal.Instant.compare(one.expiresAt, viewing.now) <= 0
  const tasks = [
    one.servedAt === null && !over ? notServedTask(one, viewing) : undefined,
    endsTask(one, viewing),
    one.breachId === null ? undefined : breachTask(one as BreachWait, viewing),
  ]
  return tasks.flatMap(task => (task ? [asNobodys(task, one, viewing)] : []))
}

function asNobodys(task: Task, one: NoCrimeWait, { words }: Viewing): Task {
  const alone = one.incidentNumber === null
  return {
    ...task,
    kind: 'order-no-crime',
    crimeId: null,
    ownerId: null,
    owner: null,
    of: alone ? 'On file' : `Incident ${one.incidentNumber}`,
    offence: alone ? 'an order without a crime' : typeLabel(one.incidentType, words),
  }
}
