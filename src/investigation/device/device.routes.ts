import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, notInFuture, optionalText, text, time, uuid, yesNo } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { crimeOf, holdCrime, readCrime } from '../crime.store.ts'
import { notClosed } from '../moved-on.ts'
import { offenceLabel } from '../open-case.ts'
import { readVictims } from '../victims.store.ts'
import { readExtraction, readExtractions, saveExtraction, saveReturn } from './device.store.ts'
import { askForDevice } from './device.ts'
import { deviceLawOn, LONGEST_WITHOUT_DAYS } from './device-law.ts'

const Params = z.object({ id: uuid })

/** A victim's own device: asked for by the law's tests, agreed to without pressure, told in writing, brought back by a day. */
export function deviceRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'ask-for-device',
    summary:
      'Record that a victim was asked for information from their device, what they answered, and when they have it back',
    path: '/crimes/:id/device',
    params: Params,
    body: z.object({
      victimId: uuid,
      device: text(300, 'Say which device'),
      information: text(2000, 'Say what is looked for, and of which time'),
      relevant: optionalText(5000),
      necessary: optionalText(5000),
      'less-intrusive': optionalText(5000),
      others: optionalText(5000),
      noticeAt: time,
      agreed: yesNo,
      freely: yesNo.optional(),
      agreedHow: z.enum(['in-writing', 'recorded']).optional(),
      instead: optionalText(5000),
      takenAt: time.optional(),
      returnBy: time.optional(),
    }),
    can: 'plan investigations',
    fact: 'device-asked-for',
    view: 'investigation/device/device.njk',
    title: 'A victim’s own device',
    status: 201,
    load: async (tx, { params, now }) => {
      const crime = await readCrime(tx, params.id)
      if (!crime) return undefined
      return {
        ...crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        victimList: await readVictims(tx, params.id),
        extractions: await readExtractions(tx, params.id),
        law: deviceLawOn(londonDay(now)),
        days: LONGEST_WITHOUT_DAYS,
      }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const stop =
        notClosed(crime.state) ??
        notInFuture(body.noticeAt, now, 'noticeAt') ??
        notInFuture(body.takenAt, now, 'takenAt')
      if (stop) return stop
      if (!(await readVictims(tx, params.id)).some(one => one.victimId === body.victimId))
        return refuse('no-such-victim', 'Choose a victim of this crime', 'victimId')
      const law = deviceLawOn(londonDay(now))
      const { relevant, necessary, others } = body
      const tests = Object.fromEntries(
        Object.entries({ relevant, necessary, 'less-intrusive': body['less-intrusive'], others }).filter(
          ([, words]) => words,
        ),
      )
      const asked = askForDevice({ ...body, tests }, law)
      if (!asked.ok) return asked
      return accept({
        caseId: crime.caseId,
        crimeId: crime.crimeId,
        agreed: body.agreed,
        ...(await saveExtraction(tx, crime, body.victimId, asked.value, law.id, stamp)),
      })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}/device`,
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
      const crimeId = await crimeOf(tx, 'device_extraction', params.id)
      const crime = crimeId && (await holdCrime(tx, crimeId))
      const one = crime && (await readExtraction(tx, params.id))
      if (!crime || !one) return undefined
      const future = notInFuture(body.returnedAt, now, 'returnedAt')
      if (future) return future
      if (!one.takenAt || one.returnedAt)
        return refuse('not-out', one.returnedAt ? 'They have it back already' : 'Nothing was taken', 'returnedAt')
      if (Temporal.Instant.compare(body.returnedAt, one.takenAt) < 0)
        return refuse('backwards', 'It comes back after it was taken: check both', 'returnedAt')
      await saveReturn(tx, one, body, stamp)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, extractionId: one.extractionId })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}/device`,
  })
}
