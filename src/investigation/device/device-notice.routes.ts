import { z } from 'zod'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { uuid } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { DEVICE_LAWS, LONGEST_WITHOUT_DAYS } from './device-law.ts'
import { readDevicePage } from './device-page.store.ts'

/** The written notice: given on paper before anybody is asked to answer, and kept by them. */
export function deviceNoticeRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-device-notice',
    summary: 'The written notice to a victim who is asked for information from their device, as it is printed',
    path: '/devices/:id/notice',
    params: z.object({ id: uuid }),
    can: 'see investigations',
    reads: 'investigation',
    view: 'investigation/device/notice.njk',
    title: 'Notice about a device',
    load: async (tx, { params, now }) => {
      const one = await readDevicePage(tx, params.id, deps.force, now)
      if (!one) return undefined
      const law = DEVICE_LAWS.find(row => row.id === one.pack) ?? DEVICE_LAWS.at(-1)!
      return {
        ...one,
        officer: one.officer ?? one.byName,
        force: deps.force.name,
        source: law.source,
        days: LONGEST_WITHOUT_DAYS,
      }
    },
  })
}
