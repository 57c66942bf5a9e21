import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, optionalText } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { eraseCase, stopErasure } from '../../platform/keeping/erasing.ts'
import { lookAtErasure } from '../../platform/keeping/erasure-look.ts'
import { readErasure } from '../../platform/keeping/erasures.ts'
import { lockKeeping } from '../../platform/keeping/holds.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { type CaseKept, readCaseKept, reviewerOf } from './case-kept.store.ts'
import { lookWords } from './look-words.ts'
import { type ErasureNow, mayNotErase } from './press.ts'

const blank = <T extends z.ZodType>(schema: T) => z.preprocess(value => (value === '' ? undefined : value), schema)

/** Looking at exactly what an erasure would take, and doing it: the second press, which nothing takes back. */
export function erasureRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'look-at-erasure',
    summary: 'What would go, what would stay and why, if this case were erased: nothing is changed',
    path: '/cases/:id/erasure',
    params: CaseParams,
    can: 'see retention',
    reads: 'case',
    view: 'investigation/retention/look.njk',
    title: 'What erasing this would take',
    load: async (tx, { params, now }) => {
      const kept = await readCaseKept(tx, deps.force, params.id, londonDay(now))
      return kept && { ...kept, look: lookWords(await lookAtErasure(tx, params.id)) }
    },
  })

  action(app, deps, {
    name: 'erase-case',
    summary:
      'Erase a case, or stop its erasure: the second press, by somebody else where a victim or the first group is in it',
    path: '/erasures/:id',
    params: CaseParams,
    body: z.object({
      deed: z.enum(['erase', 'stop'], { error: 'Choose whether it is erased' }),
      sure: blank(z.literal('yes', { error: 'Tick that you have read what goes' }).optional()),
      why: blank(optionalText(2000)),
    }),
    can: 'see retention',
    fact: ['case-erased', 'erasure-stopped', 'person-removed', 'person-case-erased'],
    view: 'investigation/retention/erase.njk',
    title: 'Erase, or stop',
    load: async (tx, { params, now, who }) => {
      const erasure = await readErasure(tx, params.id)
      const today = londonDay(now)
      const kept = erasure && (await readCaseKept(tx, deps.force, erasure.caseId, today))
      if (!kept) return undefined
      const one = nowOf(erasure, kept)
      return {
        ...kept,
        erasure,
        look: one.over ? null : lookWords(await lookAtErasure(tx, erasure.caseId)),
        notNow: mayNotErase(one, reviewerOf(who), today)?.message ?? null,
        reviewer: reviewerOf(who).holdsRight,
      }
    },
    act: async (tx, { params, body, now, who, stamp }) => {
      await lockKeeping(tx)
      const found = await readErasure(tx, params.id)
      if (!found || (await holdCase(tx, found.caseId)) === undefined) return undefined
      const today = londonDay(now)
      const erasure = (await readErasure(tx, params.id))!
      const kept = await readCaseKept(tx, deps.force, erasure.caseId, today)
      if (!kept) return undefined
      const done = { caseId: erasure.caseId, erasureId: params.id }
      if (body.deed === 'stop') {
        if (erasure.doneAt || erasure.stoppedAt)
          return refuse('already-over', 'This was erased or stopped already', 'deed')
        if (!reviewerOf(who).holdsRight)
          return refuse('not-a-reviewer', 'Somebody who reviews records does this: your force names them', 'deed')
        if (!body.why) return refuse('needs-words', 'Say why it is kept after all, without a name', 'why')
        await stopErasure(tx, erasure, body.why, stamp)
        return accept({ ...done, erased: false })
      }
      const stop = mayNotErase(nowOf(erasure, kept), reviewerOf(who), today)
      if (stop) return refuse(stop.code, stop.message, 'deed')
      if (body.sure !== 'yes')
        return refuse('not-sure', 'Tick that you have read what goes: nothing brings it back', 'sure')
      const { facts, rowsGone, peopleGone } = await eraseCase(tx, params.id, who.name)
      return accept({ ...done, erased: true, facts, rowsGone, peopleGone })
    },
    next: ({ caseId }) => `/cases/${caseId}/retention`,
  })
}

function nowOf(
  erasure: {
    askedBy: string
    twoPeople: boolean
    earliestOn: string
    group: number
    doneAt: unknown
    stoppedAt: unknown
  },
  kept: CaseKept,
): ErasureNow {
  return {
    askedBy: erasure.askedBy,
    twoPeople: erasure.twoPeople || kept.standing.group.group === 1,
    earliestOn: erasure.earliestOn,
    group: erasure.group,
    over: Boolean(erasure.doneAt || erasure.stoppedAt),
    held: kept.now.held,
    standing: kept.standing,
  }
}
