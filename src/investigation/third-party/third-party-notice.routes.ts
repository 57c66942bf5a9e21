import { z } from 'zod'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { uuid } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { readCrime } from '../crime.store.ts'
import { readRequest } from './third-party.store.ts'
import { MATERIALS, REQUEST_LAWS } from './third-party-law.ts'

/** The written notice of a request for a victim's information: given to them, or to whoever is told in their place, before it goes out. */
export function thirdPartyNoticeRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-third-party-notice',
    summary: 'The written notice to a victim of what is asked of somebody else about them, as it is printed',
    path: '/third-party/:id/notice',
    params: z.object({ id: uuid }),
    can: 'see investigations',
    reads: 'investigation',
    view: 'investigation/third-party/notice.njk',
    title: 'Notice about records',
    load: async (tx, { params, now }) => {
      const one = await readRequest(tx, params.id, now)
      const crime = one && (await readCrime(tx, one.crimeId))
      // What nobody has agreed to is not announced to anybody.
      if (!one?.agreed || !crime) return undefined
      const law = REQUEST_LAWS.find(row => row.id === one.pack) ?? REQUEST_LAWS.at(-1)!
      return {
        ...one,
        kindWords: MATERIALS.find(row => row.code === one.kind)?.text ?? 'Records',
        number: crime.number,
        officer: crime.ownerName ?? one.byName,
        force: deps.force.name,
        source: law.source,
      }
    },
  })
}
