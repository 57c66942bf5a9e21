import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { optionalText, text, uuid } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { holdCrime, readCrime } from '../crime.store.ts'
import { notClosed } from '../moved-on.ts'
import { offenceLabel } from '../open-case.ts'
import { readVictims } from '../victims.store.ts'
import { readExtractions, saveExtraction } from './device.store.ts'
import { askForDevice } from './device.ts'
import { deviceLawOn } from './device-law.ts'
import { deviceNoticeRoutes } from './device-notice.routes.ts'
import { deviceStepsRoutes } from './device-steps.routes.ts'
import { CAPACITIES, CAPACITY_WORDS } from './who-agrees.ts'
import { readWhoseDevice } from './whose-device.store.ts'

const Params = z.object({ id: uuid })

/** A victim's own device: asked for by the law's tests; then a written notice, an answer without pressure, and a day by which it is back. */
export function deviceRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'ask-for-device',
    summary: 'Say why a victim is to be asked for information from their device: each test in words, before the notice',
    path: '/crimes/:id/device',
    params: Params,
    body: z.object({
      victimId: uuid,
      capacity: z.enum(CAPACITIES, { error: 'Say whether the victim decides this for themselves' }),
      device: text(300, 'Say which device'),
      information: text(2000, 'Say what is looked for, and of which time'),
      relevant: optionalText(5000),
      necessary: optionalText(5000),
      'less-intrusive': optionalText(5000),
      others: optionalText(5000),
    }),
    can: 'plan investigations',
    fact: 'device-to-be-asked',
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
        capacities: CAPACITIES.map(value => ({ value, text: CAPACITY_WORDS[value] })),
      }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const stop = notClosed(crime.state)
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
      const { isChild } = await readWhoseDevice(tx, { caseId: crime.caseId, victimId: body.victimId }, now)
      const asked = askForDevice({ ...body, tests }, law, isChild)
      if (!asked.ok) return asked
      return accept({
        caseId: crime.caseId,
        crimeId: crime.crimeId,
        ...(await saveExtraction(tx, crime, body.victimId, asked.value, law.id, stamp)),
      })
    },
    next: ({ extractionId }) => `/devices/${extractionId}`,
  })

  deviceStepsRoutes(app, deps)
  deviceNoticeRoutes(app, deps)
}
