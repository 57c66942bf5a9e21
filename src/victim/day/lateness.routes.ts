import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, text } from '../../platform/http/fields.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept } from '../../platform/outcome.ts'
import { stateOf } from '../clocks/clock-life.ts'
import { readClock } from '../clocks.store.ts'
import { readVictim } from '../victims.store.ts'
import { readLateness, saveLateness } from './lateness.store.ts'
import { LATE_REASON_IDS, LATE_REASONS, sayWhyLate } from './lateness.ts'

/** Why a victim was told late: counted, so that the cause is seen and not the person. */
export function latenessRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'explain-lateness',
    summary: 'Say why a right of a victim is late, or was met late',
    path: '/rights/:id/late',
    params: CaseParams,
    body: z.object({
      reason: z.enum(LATE_REASON_IDS, { error: 'Choose why' }),
      words: text(2_000, 'Say in a sentence what happened'),
    }),
    can: 'write updates to victims',
    fact: 'right-lateness-explained',
    view: 'victim/day/lateness.njk',
    title: 'Why it is late',
    status: 201,
    load: async (tx, { params, now }) => {
      const clock = await readClock(tx, params.id)
      const victim = clock && (await readVictim(tx, clock.victimId))
      if (!clock || !victim) return undefined
      return {
        caseId: victim.caseId,
        victim,
        right: { ...clock, state: stateOf(clock, now) },
        said: (await readLateness(tx, clock.id)) ?? null,
        reasons: LATE_REASONS,
      }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const found = await readClock(tx, params.id)
      if (!found) return undefined
      await holdCase(tx, found.caseId)
      const clock = (await readClock(tx, params.id)) ?? found
      const may = sayWhyLate(stateOf(clock, now), body.words, (await readLateness(tx, clock.id)) !== undefined)
      if (!may.ok) return may
      return accept({
        caseId: clock.caseId,
        victimId: clock.victimId,
        clockId: clock.id,
        ...(await saveLateness(tx, clock, body, stamp)),
      })
    },
    next: () => '/victim-care',
  })
}
