import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, notInFuture, optionalText, plausiblePast, text, time, uuid } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept } from '../../platform/outcome.ts'
import { stateOf } from '../clocks/clock-life.ts'
import { clocksOf } from '../clocks.store.ts'
import { readVictim } from '../victims.store.ts'
import { deedsOf, saveDeed } from './deeds.store.ts'
import { considerDeed, DEED_CODES, DEEDS, deedOf } from './deeds.ts'

const several = z.preprocess(
  value => (value === undefined ? [] : typeof value === 'string' ? [value] : value),
  z.array(text(40)).max(20),
)

/** What was told, given or offered to a victim, each with what shows it: it answers the rights that it is about. */
export function deedRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'list-right-deeds',
    summary: 'What a victim was told, given and offered, and what is still to do',
    path: '/victims/:id/deeds',
    params: CaseParams,
    can: 'see victim care',
    reads: 'victim',
    view: 'victim/rights/deeds.njk',
    title: 'Told, given and offered',
    load: async (tx, { params, now }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      const clocks = (await clocksOf(tx, params.id)).map(clock => ({ ...clock, state: stateOf(clock, now) }))
      const done = await deedsOf(tx, params.id)
      return {
        victim,
        caseId: victim.caseId,
        deeds: DEEDS.map(deed => ({
          deed: deed.deed,
          name: deed.name,
          clocks: clocks.filter(clock => deed.answers.some(one => one.event === clock.event)),
          done: done
            .filter(one => one.deed === deed.deed)
            .map(one => ({
              ...one,
              what: deed.choices.filter(choice => one.chosen.includes(choice.code)).map(choice => choice.words),
            })),
        })),
      }
    },
  })

  action(app, deps, {
    name: 'record-right-deed',
    summary: 'Record what a victim was told, given or offered',
    path: '/victims/:id/deeds/:deed',
    params: z.object({ id: uuid, deed: z.enum(DEED_CODES) }),
    body: z.object({ chosen: several, words: optionalText(5_000), at: time.optional() }),
    can: 'write updates to victims',
    fact: 'right-deed-recorded',
    view: 'victim/rights/deed.njk',
    title: 'What was done',
    status: 201,
    load: async (tx, { params }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      const before = (await deedsOf(tx, params.id)).filter(one => one.deed === params.deed)
      return { victim, caseId: victim.caseId, deed: deedOf(params.deed)!, before }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      await holdCase(tx, victim.caseId)
      const at = body.at ?? now
      const wrong = notInFuture(at, now, 'at') ?? plausiblePast(at, 'at')
      if (wrong) return wrong
      const earlier = (await deedsOf(tx, params.id)).filter(one => one.deed === params.deed)
      const may = considerDeed(
        deedOf(params.deed)!,
        body,
        earlier.flatMap(one => one.chosen),
      )
      if (!may.ok) return may
      const saved = await saveDeed(
        tx,
        victim,
        { chosen: body.chosen, words: body.words, deed: params.deed, at, answers: may.value.answers },
        stamp,
      )
      return accept({ caseId: victim.caseId, victimId: victim.victimId, ...saved, ...may.value })
    },
    next: ({ victimId }) => `/victims/${victimId}/deeds`,
  })
}
