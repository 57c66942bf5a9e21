import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, notInFuture, optionalText, time, uuid } from '../../platform/http/fields.ts'
import { accept } from '../../platform/outcome.ts'
import { holdDevice, readDevicePage } from './device-page.store.ts'
import { saveStop } from './device-steps.store.ts'
import { STOPPED_RETURN_HOURS, stopExtraction } from './stop.ts'

const Params = z.object({ id: uuid })

/** Whoever agreed has changed their mind: recorded at any time, of a closed case too, since what was copied is still there. */
export function deviceStopRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'stop-device',
    summary: 'Record that whoever agreed has changed their mind: nothing more is taken, and it ends nothing by itself',
    path: '/devices/:id/stop',
    params: Params,
    body: z.object({
      at: time,
      words: note('Say who told you, and how. They need not say why'),
      copied: optionalText(5000),
      instead: note('It ends nothing by itself: say how the enquiry goes on without it'),
    }),
    can: 'plan investigations',
    fact: 'device-agreement-withdrawn',
    view: 'investigation/device/stop.njk',
    title: 'They have changed their mind',
    load: async (tx, { params, now }) => {
      const one = await readDevicePage(tx, params.id, deps.force, now)
      return one?.agreed && !one.stoppedAt ? { ...one, stopHours: STOPPED_RETURN_HOURS } : undefined
    },
    act: async (tx, { params, body, now, stamp }) => {
      const found = await holdDevice(tx, params.id)
      if (!found) return undefined
      const { one } = found
      const stopped = notInFuture(body.at, now, 'at') ?? stopExtraction(one, body)
      if (!stopped.ok) return stopped
      await saveStop(tx, one, stopped.value, stamp)
      const { caseId, crimeId, extractionId } = one
      return accept({ caseId, crimeId, extractionId, returnBy: stopped.value.returnBy })
    },
    next: ({ extractionId }) => `/devices/${extractionId}`,
  })
}
