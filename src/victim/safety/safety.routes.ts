import { z } from 'zod'
import { highRiskOf, howToReach, safetyRule } from '../../contact/supervision/safety-watch.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, note, notInFuture, plausiblePast, time } from '../../platform/http/fields.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { stateOf } from '../clocks/clock-life.ts'
import { clocksOf } from '../clocks.store.ts'
import { readPersonReach } from '../day/reach.store.ts'
import { latestSafeContact } from '../safe-contact.store.ts'
import { readVictim } from '../victims.store.ts'
import { readSafetyClock, type SafetyClock, safetyClocksOf } from './safety.store.ts'
import { alarmsOfClock, readRiskOf } from './safety-alarm.store.ts'
import { tellSafely } from './safety-telling.ts'
import { HOW_TOLD, safetyToldOf, saveSafetyTold } from './safety-told.store.ts'

/** A victim in danger is told by a person, at the door if need be: what happened, how to reach them, and what was said. */
export function safetyRoutes(app: App, deps: Deps): void {
  const load = async (tx: Tx, id: string, now: Temporal.Instant) => {
    const clock = await readSafetyClock(tx, id)
    const victim = clock && (await readVictim(tx, clock.victimId))
    const known = clock && (await readRiskOf(tx, clock.victimId))
    if (!clock || !victim || !known) return undefined
    const safe = await latestSafeContact(tx, clock.victimId)
    const rule = safetyRule(clock.danger, londonDay(clock.eventAt))
    const others = await openOf(tx, clock, now)
    return {
      caseId: clock.caseId,
      victim,
      safety: { ...clock, what: rule.name, state: stateOf({ ...clock, noDueReason: null }, now) },
      minutes: rule.minutes,
      high: highRiskOf(known, deps.force),
      safeContact: safe ?? null,
      how: howToReach(await readPersonReach(tx, clock.victimId, now)),
      alarms: await alarmsOfClock(tx, id),
      others: others.map(one => ({ ...one, what: safetyRule(one.danger, londonDay(one.eventAt)).name })),
      tried: await safetyToldOf(tx, clock.victimId),
      // The Code's own clock on the same event runs on beside this one.
      code: (await clocksOf(tx, clock.victimId))
        .filter(one => one.eventFact === clock.eventFact)
        .map(one => ({ ...one, state: stateOf(one, now) })),
    }
  }

  action(app, deps, {
    name: 'tell-of-danger',
    summary: 'Record that a victim in danger was told by a person, or that they could not be reached',
    path: '/safety/:id',
    params: CaseParams,
    body: z.object({
      how: z.enum(HOW_TOLD, { error: 'Say how they were told, or that they were not reached' }),
      at: time,
      words: note('Say what they were told and what they will do, or what was tried'),
    }),
    can: 'write updates to victims',
    fact: 'victim-safety-told',
    view: 'victim/safety/safety.njk',
    title: 'Tell a victim in danger',
    status: 201,
    load: (tx, { params, now }) => load(tx, params.id, now),
    act: async (tx, { params, body, now, stamp }) => {
      const found = await readSafetyClock(tx, params.id)
      if (!found) return undefined
      await holdCase(tx, found.caseId)
      const stop = notInFuture(body.at, now, 'at') ?? plausiblePast(body.at, 'at')
      if (stop) return stop
      const clock = (await readSafetyClock(tx, params.id))!
      const may = tellSafely(clock, body, await readPersonReach(tx, clock.victimId, body.at))
      if (!may.ok) return may
      // Whoever stands before them tells them of everything that is known.
      const clockIds = [clock.clockId, ...(await openOf(tx, clock, now)).map(one => one.clockId)]
      const saved = await saveSafetyTold(tx, clock, { ...body, clockIds }, stamp)
      return accept({ caseId: clock.caseId, victimId: clock.victimId, ...saved, stops: may.value.stops })
    },
    next: ({ victimId }) => `/victims/${victimId}/rights`,
  })
}

/** What else this victim has not been told of that has happened. */
async function openOf(tx: Tx, clock: SafetyClock, now: Temporal.Instant): Promise<SafetyClock[]> {
  return (await safetyClocksOf(tx, clock.victimId)).filter(
    one =>
      one.clockId !== clock.clockId && !one.metAt && !one.voidAt && Temporal.Instant.compare(one.eventAt, now) <= 0,
  )
}
