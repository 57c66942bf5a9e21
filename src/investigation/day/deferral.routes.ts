import { z } from 'zod'
import type { Who } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, time, uuid } from '../../platform/http/fields.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { forInput } from '../local-input.ts'
import { crimeTypes, readWhose } from './day.routes.ts'
import { readDay } from './day.store.ts'
import { saveDeferral } from './deferral.store.ts'
import { DEFERRAL_CODES, DEFERRAL_REASONS, defer, LONGEST_DEFERRAL_DAYS } from './deferral.ts'

const Params = z.object({ id: uuid, key: z.string().regex(/^[a-z-]{2,30}(?::[0-9a-f-]{36}){1,2}$/) })

/** Putting something off: with a reason from the list, kept as a fact, never past a hard end. */
export function deferralRoutes(app: App, deps: Deps): void {
  /** The same rules that made the row, asked of its case alone: it may be done, or have become late, since the page was drawn. */
  const find = async (tx: Tx, who: Who, now: Temporal.Instant, params: { id: string; key: string }) => {
    const { scope, reviewer } = await readWhose(tx, deps, who, { of: 'force' })
    const ask = { reviewer, now, words: deps.force, mayBeCrime: crimeTypes(deps), victimReach: deps.victimReach }
    const { tasks } = await readDay(tx, { ...ask, scope: { ...scope, caseId: params.id } })
    return tasks.find(task => task.key === params.key)
  }

  action(app, deps, {
    name: 'put-off-task',
    summary: 'Put something off, with a reason: never past the moment at which it is lost or due by law',
    path: '/cases/:id/tasks/:key/defer',
    params: Params,
    body: z.object({
      reason: z.enum(DEFERRAL_CODES, { error: 'Choose why it is put off' }),
      words: note('Say in a few words what it waits for'),
      until: time,
    }),
    can: 'plan investigations',
    fact: 'task-put-off',
    view: 'investigation/day/deferral.njk',
    title: 'Put it off',
    status: 201,
    load: async (tx, { params, who, now }) => {
      const task = await find(tx, who, now, params)
      return (
        task && {
          caseId: params.id,
          task,
          reasons: DEFERRAL_REASONS,
          days: LONGEST_DEFERRAL_DAYS,
          until: proposed(task, now),
        }
      )
    },
    act: async (tx, { params, body, who, now, stamp }) => {
      if ((await holdCase(tx, params.id)) === undefined) return undefined
      const task = await find(tx, who, now, params)
      if (!task) return refuse('gone', 'This has been done or has changed since: nothing is left to put off')
      const given = defer(body, task, now)
      if (!given.ok) return given
      return accept({
        caseId: params.id,
        key: task.key,
        until: body.until,
        ...(await saveDeferral(tx, { ...task, caseId: params.id }, given.value, stamp)),
      })
    },
    next: () => '/investigations',
  })
}

/** Tomorrow at this time, or the hard end where that comes sooner. */
function proposed(task: { hardEnd: { at: Temporal.Instant } | null }, now: Temporal.Instant): string {
  const tomorrow = now.add({ hours: 24 })
  const end = task.hardEnd?.at
  return forInput(end && Temporal.Instant.compare(end, tomorrow) < 0 ? end : tomorrow)
}
