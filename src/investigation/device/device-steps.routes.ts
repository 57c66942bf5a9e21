import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, notInFuture, optionalText, time, uuid, yesNo } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { notClosed } from '../moved-on.ts'
import { answerForDevice, OWN_ANSWERS } from './answer.ts'
import { LONGEST_WITHOUT_DAYS } from './device-law.ts'
import { holdDevice, readDevicePage } from './device-page.store.ts'
import { saveAnswer, saveReturn } from './device-steps.store.ts'
import { deviceStopRoutes } from './stop.routes.ts'
import { agreesFor, CAPACITY_WORDS, capacityNow, MAY_NOT_AGREE } from './who-agrees.ts'
import { readWhoseDevice } from './whose-device.store.ts'

const Params = z.object({ id: uuid })
const blank = <T extends z.ZodType>(schema: T) =>
  z.preprocess(value => (value === '' ? undefined : value), schema.optional())

/** What was answered after the notice, and the device given back. */
export function deviceStepsRoutes(app: App, deps: Deps): void {
  const allowedOf = (capacity: Parameters<typeof agreesFor>[0] | null) =>
    agreesFor(capacity ?? 'adult', deps.force.devices)

  action(app, deps, {
    name: 'answer-for-device',
    summary: 'Record what was answered after the written notice: who agreed, freely, and when the device is back',
    path: '/devices/:id',
    params: Params,
    body: z.object({
      noticeAt: time,
      agreed: yesNo,
      agreedBy: blank(z.string().max(40)),
      agreedByName: optionalText(200),
      agreedByWhy: optionalText(2000),
      mayAgree: blank(yesNo),
      ownAnswer: blank(z.enum(OWN_ANSWERS)),
      ownView: optionalText(5000),
      freely: blank(yesNo),
      agreedHow: blank(z.enum(['in-writing', 'recorded'])),
      instead: optionalText(5000),
      takenAt: blank(time),
      returnBy: blank(time),
    }),
    can: 'plan investigations',
    fact: 'device-asked-for',
    view: 'investigation/device/one.njk',
    title: 'A victim’s own device',
    load: async (tx, { params, now }) => {
      const one = await readDevicePage(tx, params.id, deps.force, now)
      if (!one) return undefined
      return {
        ...one,
        capacityWords: CAPACITY_WORDS[one.capacity ?? 'adult'],
        allowed: allowedOf(one.capacity),
        mayNot: MAY_NOT_AGREE,
        own: deps.force.devices !== undefined,
        days: LONGEST_WITHOUT_DAYS,
      }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const found = await holdDevice(tx, params.id)
      if (!found) return undefined
      const { crime, one } = found
      const stop =
        notClosed(crime.state) ??
        notInFuture(body.noticeAt, now, 'noticeAt') ??
        notInFuture(body.takenAt, now, 'takenAt')
      if (stop) return stop
      if (one.agreed !== null) return refuse('answered-already', 'What they said is recorded already', 'agreed')
      const { unsafe, isChild } = await readWhoseDevice(tx, one, now)
      const capacity = capacityNow(one.capacity, isChild)
      const answer = answerForDevice(body, { capacity, allowed: allowedOf(capacity), unsafe })
      if (!answer.ok) return answer
      await saveAnswer(tx, { ...one, capacity }, answer.value, stamp)
      return accept({ caseId: one.caseId, crimeId: one.crimeId, extractionId: one.extractionId, agreed: body.agreed })
    },
    next: ({ extractionId }) => `/devices/${extractionId}`,
  })

  action(app, deps, {
    name: 'return-device',
    summary: 'Record that a victim has their device back',
    path: '/devices/:id/return',
    params: Params,
    body: z.object({ returnedAt: time, result: note('Say what was found, and what becomes of what is not needed') }),
    can: 'plan investigations',
    fact: 'device-returned',
    act: async (tx, { params, body, now, stamp }) => {
      const found = await holdDevice(tx, params.id)
      if (!found) return undefined
      const { one } = found
      const future = notInFuture(body.returnedAt, now, 'returnedAt')
      if (future) return future
      if (!one.takenAt || one.returnedAt)
        return refuse('not-out', one.returnedAt ? 'They have it back already' : 'Nothing was taken', 'returnedAt')
      if (Temporal.Instant.compare(body.returnedAt, one.takenAt) < 0)
        return refuse('backwards', 'It comes back after it was taken: check both', 'returnedAt')
      await saveReturn(tx, one, body, stamp)
      return accept({ caseId: one.caseId, crimeId: one.crimeId, extractionId: one.extractionId })
    },
    next: ({ extractionId }) => `/devices/${extractionId}`,
  })

  deviceStopRoutes(app, deps)
}
