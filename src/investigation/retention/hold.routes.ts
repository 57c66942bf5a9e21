import { z } from 'zod'
import type { Tx } from '../../platform/db/connect.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import type { Ask } from '../../platform/http/ask.ts'
import { CaseParams, day, text } from '../../platform/http/fields.ts'
import { readErasures } from '../../platform/keeping/erasures.ts'
import { readHold } from '../../platform/keeping/hold-rows.ts'
import { endHold, setHold } from '../../platform/keeping/holding.ts'
import { lockKeeping, readHolds } from '../../platform/keeping/holds.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { reviewerOf } from './case-kept.store.ts'
import { mayNotEndHold } from './hold-end.ts'
import { HOLD_KINDS, holdKindsOn } from './hold-kinds.ts'
import { before } from './review-date.ts'
import { isThere } from './there.store.ts'

const Body = z.object({
  kind: z.enum(
    HOLD_KINDS.map(one => one.code),
    { error: 'Choose what the hold is for' },
  ),
  reason: text(2000, 'Say which matter it is, and who asked'),
  reviewOn: day,
})
const kindNames = Object.fromEntries(HOLD_KINDS.map(one => [one.code, one.label]))

/** Legal holds: set by whoever works on a case or a person, ended by somebody else who reviews records. Nothing held is erased. */
export function holdRoutes(app: App, deps: Deps): void {
  for (const what of ['case', 'person'] as const) {
    const path = what === 'case' ? '/cases/:id/hold' : '/people/:id/hold'
    action(app, deps, {
      name: `hold-${what}`,
      summary:
        what === 'case'
          ? 'Hold a case: nothing of it is erased until the hold is ended'
          : 'Hold a person: nothing of any case that they are in is erased until the hold is ended',
      path,
      params: CaseParams,
      body: Body,
      can: 'set legal holds',
      fact: 'legal-hold-set',
      view: 'investigation/retention/hold.njk',
      title: what === 'case' ? 'Hold this case' : 'Hold everything that this person is in',
      status: 201,
      load: (tx, asked) => load(tx, what, asked),
      act: async (tx, { params, body, now, stamp }) => {
        await lockKeeping(tx)
        if (!(await isThere(tx, what, params.id)) || (await holdCase(tx, params.id)) === undefined) return undefined
        if ((await readErasures(tx, params.id)).some(one => one.doneAt))
          return refuse('erased', 'This was erased: there is nothing left to hold')
        if (!before(londonDay(now), Temporal.PlainDate.from(body.reviewOn)))
          return refuse(
            'needs-day',
            'Give a day to come, on which somebody looks whether it is still needed',
            'reviewOn',
          )
        return accept({ caseId: params.id, ...(await setHold(tx, params.id, { ...body, of: what }, stamp)) })
      },
      next: ({ caseId }) => (what === 'case' ? `/cases/${caseId}/retention` : `/people/${caseId}`),
    })
  }

  action(app, deps, {
    name: 'end-hold',
    summary: 'End a legal hold, with why: a records reviewer who did not set it',
    path: '/holds/:id/end',
    params: CaseParams,
    body: z.object({ why: text(2000, 'Say why it is not needed any more') }),
    can: 'see retention',
    fact: 'legal-hold-ended',
    view: 'investigation/retention/hold-end.njk',
    title: 'End a hold',
    load: async (tx, { params, who }) => {
      const hold = await readHold(tx, params.id)
      if (!hold) return undefined
      const [full] = (await readHolds(tx, hold.caseId)).filter(one => one.holdId === params.id)
      return { ...hold, full: full ?? null, kindNames, notMe: mayNotEndHold(hold, reviewerOf(who))?.message ?? null }
    },
    act: async (tx, { params, body, who, stamp }) => {
      await lockKeeping(tx)
      const found = await readHold(tx, params.id)
      if (!found || (await holdCase(tx, found.caseId)) === undefined) return undefined
      const hold = (await readHold(tx, params.id))!
      const stop = mayNotEndHold(hold, reviewerOf(who))
      if (stop) return refuse(stop.code, stop.message, 'why')
      await endHold(tx, hold, body.why, stamp)
      return accept({ caseId: hold.caseId, of: hold.of })
    },
    next: ({ caseId, of }) => (of === 'case' ? `/cases/${caseId}/retention` : `/people/${caseId}`),
  })
}

async function load(tx: Tx, of: 'case' | 'person', { params, now }: Ask<{ id: string }>) {
  if (!(await isThere(tx, of, params.id))) return undefined
  const today = londonDay(now)
  return {
    caseId: params.id,
    of,
    holds: await readHolds(tx, params.id),
    holdKinds: holdKindsOn(today),
    kindNames,
    inAYear: today.add({ years: 1 }).toString(),
  }
}
