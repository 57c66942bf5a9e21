import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { londonDay } from '../../platform/time.ts'
import type { TaskSource } from '../day/source.store.ts'
import type { Task } from '../day/task.ts'
import { type Restricted, readRestrictedCases, standardsWait } from './standards.store.ts'
import { type StandardsClock, standardsClock } from './standards-rules.ts'

const BLANK = {
  crimeId: null,
  ownerId: null,
  owner: null,
  perishesAt: null,
  nowFrom: null,
  hardEnd: null,
  risk: { level: 'high' as const, because: ['somebody who works for the police is named'] },
}

/** What waits for professional standards, on their own day; on a supervisor's who may not know of it, that something does and nothing else. */
export const standardsSource: TaskSource = {
  kind: 'standards',
  label: 'For professional standards',
  read: async (tx, { scope, now, reviewer }) => {
    const clock = standardsClock(londonDay(now))
    if (await isStandards(tx)) {
      const cases = await readRestrictedCases(tx, now, scope.caseId)
      return cases.flatMap(one => [...lookTask(one, clock), ...nameTasks(one, clock)])
    }
    if (!reviewer || scope.caseId || !(await standardsWait(tx, clock.lookMinutes))) return []
    return [
      {
        ...BLANK,
        kind: 'standards',
        key: 'standards:waits',
        caseId: null,
        of: 'Something restricted',
        offence: '',
        risk: { level: 'high', because: [] },
        what: 'Ring professional standards',
        why: 'Something restricted waits and nobody there has looked: say only that, and look for nothing',
        due: now,
        started: null,
        fixed: 'Nobody knows what waits: it is not put off',
        href: '/standards',
      },
    ]
  },
}

async function isStandards(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{
    is: boolean
  }>`select 'professional-standards' = any (platform.acting_rights()) as is`.execute(tx)
  return rows[0]!.is
}

function taskOf(one: Restricted, rest: Pick<Task, 'key' | 'what' | 'why' | 'due'> & Partial<Task>): Task {
  return {
    ...BLANK,
    kind: 'standards',
    caseId: one.caseId,
    of: one.title,
    offence: 'Restricted',
    started: one.since,
    fixed: 'It waits for nobody’s convenience',
    href: `/standards/${one.caseId}`,
    ...rest,
  }
}

function lookTask(one: Restricted, clock: StandardsClock): Task[] {
  if (one.lookedAt) return []
  return [
    taskOf(one, {
      key: `standards-look:${one.caseId}`,
      what: 'Look at a report that names somebody who works for the police',
      why: 'Nobody of professional standards has looked at it',
      due: one.since.add({ minutes: clock.lookMinutes }),
    }),
  ]
}

function nameTasks(one: Restricted, clock: StandardsClock): Task[] {
  return (['investigator', 'supervisor'] as const).flatMap(part => {
    const named = one[part]
    if (named && !named.bound && !named.gone) return []
    return [
      taskOf(one, {
        key: `standards-${part}:${one.caseId}`,
        what: part === 'investigator' ? 'Name who investigates it from outside' : 'Name who supervises it from outside',
        ...(named?.gone && !named.bound
          ? {
              why: `${named.gone.words}: nobody else may see it, so nobody works on it`,
              due: named.gone.since.add({ hours: clock.nameHours }),
              // Somebody who is back soon may keep it, with a reason.
              ...(named.gone.for === 'away' ? { fixed: null } : {}),
            }
          : {
              why: named ? 'Whoever was named turned out not to be independent' : 'Nobody independent has been named',
              due: one.since.add({ hours: clock.nameHours }),
            }),
      }),
    ]
  })
}
