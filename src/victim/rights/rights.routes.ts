import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import {
  CaseParams,
  day,
  note,
  notInFuture,
  optionalText,
  plausiblePast,
  text,
  time,
} from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { stateOf } from '../clocks/clock-life.ts'
import { clocksOf, readClock } from '../clocks.store.ts'
import { safetyLinesOf } from '../safety/safety-lines.store.ts'
import { readVictim } from '../victims.store.ts'
import { eventsToEnter, ledgerOf, nextOf, PART_WORDS } from './ledger.ts'
import { readPacks } from './packs.store.ts'
import { ACT_WORDS, considerAct, LONGEST_PAUSE_DAYS, PAUSE_REASONS, PAUSE_WORDS, RIGHT_ACTS } from './right-act.ts'
import { actsOf, saveAct, saveRightEvent } from './right-acts.store.ts'

const optionalDay = z.preprocess(value => (value === '' ? undefined : value), day.optional())

/** Every right of a victim on one page, and what may be done about each. */
export function rightsRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-rights',
    summary: 'Every right of a victim: met or not, by when, what is owed next and by whom',
    path: '/victims/:id/rights',
    params: CaseParams,
    can: 'see victim care',
    reads: 'victim',
    view: 'victim/rights/rights.njk',
    title: 'Rights',
    load: async (tx, { params, now, who }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      const lines = ledgerOf(await clocksOf(tx, params.id), await readPacks(tx), now)
      return {
        victim,
        caseId: victim.caseId,
        rights: lines,
        next: nextOf(lines) ?? null,
        acts: await actsOf(tx, params.id),
        asOf: now,
        safety: await safetyLinesOf(tx, params.id, deps.force, now),
        ...(who.via === 'api' ? {} : { partWords: PART_WORDS, actWords: ACT_WORDS, pauseWords: PAUSE_WORDS }),
      }
    },
  })

  action(app, deps, {
    name: 'act-on-right',
    summary:
      'Record that a right was met by a deed, pause it, take it up again, hand it over, or say that it never began',
    path: '/rights/:id',
    params: CaseParams,
    body: z.object({
      act: z.enum(RIGHT_ACTS, { error: 'Choose what was done' }),
      words: note('Say in words what shows it, or why'),
      at: time.optional(),
      reason: z.preprocess(value => (value === '' ? undefined : value), z.enum(PAUSE_REASONS).optional()),
      untilDay: optionalDay,
      owner: optionalText(200),
      to: optionalText(300),
      reference: optionalText(300),
    }),
    can: 'write updates to victims',
    fact: 'right-act-recorded',
    view: 'victim/rights/right.njk',
    title: 'One right',
    status: 201,
    load: async (tx, { params, now }) => {
      const clock = await readClock(tx, params.id)
      const victim = clock && (await readVictim(tx, clock.victimId))
      if (!clock || !victim) return undefined
      const [line] = ledgerOf([clock], await readPacks(tx), now).filter(one => one.clock)
      return {
        victim,
        caseId: victim.caseId,
        line,
        acts: (await actsOf(tx, clock.victimId)).filter(one => one.clockId === clock.id),
        actWords: ACT_WORDS,
        pauseWords: PAUSE_WORDS,
        longestPause: LONGEST_PAUSE_DAYS,
      }
    },
    act: async (tx, { params, body, who, now, stamp }) => {
      const found = await readClock(tx, params.id)
      if (!found) return undefined
      await holdCase(tx, found.caseId)
      const clock = (await readClock(tx, params.id)) ?? found
      const at = body.at ?? now
      const wrong = notInFuture(at, now, 'at') ?? plausiblePast(at, 'at')
      if (wrong) return wrong
      const ask = { ...body, at }
      const may = considerAct(clock, ask, who.role, now)
      if (!may.ok) return may
      const saved = await saveAct(tx, clock, ask, stamp)
      return accept({
        caseId: clock.caseId,
        victimId: clock.victimId,
        clockId: clock.id,
        ...saved,
        was: stateOf(clock, now),
      })
    },
    next: ({ victimId }) => `/victims/${victimId}/rights`,
  })

  action(app, deps, {
    name: 'record-right-event',
    summary: 'Record what starts a right and is recorded nowhere else: a hearing, a verdict, a complaint',
    path: '/victims/:id/rights/events',
    params: CaseParams,
    body: z.object({ event: text(60, 'Choose what happened'), at: time, words: optionalText(2_000) }),
    can: 'write updates to victims',
    fact: 'right-event-recorded',
    view: 'victim/rights/right-event.njk',
    title: 'Something that starts a right',
    status: 201,
    load: async (tx, { params, now }) => {
      const victim = await readVictim(tx, params.id)
      return victim && { victim, caseId: victim.caseId, events: eventsToEnter(await readPacks(tx), now) }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      await holdCase(tx, victim.caseId)
      const wrong = notInFuture(body.at, now, 'at') ?? plausiblePast(body.at, 'at')
      if (wrong) return wrong
      if (!eventsToEnter(await readPacks(tx), now).some(row => row.event === body.event))
        return refuse('unknown-event', 'Choose what happened from the list', 'event')
      const saved = await saveRightEvent(tx, victim, { event: body.event, at: body.at, words: body.words }, stamp)
      return accept({ caseId: victim.caseId, victimId: victim.victimId, ...saved })
    },
    next: ({ victimId }) => `/victims/${victimId}/rights`,
  })
}
