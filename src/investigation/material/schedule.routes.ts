import { z } from 'zod'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { uuid } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { londonDay } from '../../platform/time.ts'
import { readCrime } from '../crime.store.ts'
import { offenceLabel } from '../open-case.ts'
import { readDisclosureOfficer } from './disclosure-officer.store.ts'
import { judgedWords } from './judging.ts'
import { readMaterial } from './material.store.ts'
import { presumedKind, presumedOn } from './presumed.ts'
import { SOURCE_NAMES } from './sources.ts'

/** The schedules of unused material: what is not sensitive, and apart from it what is, for those who may know of it. */
export function scheduleRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-schedule',
    summary:
      'The schedules of unused material of a case, the sensitive apart, with what the disclosure officer decided of each item',
    path: '/crimes/:id/schedule',
    params: z.object({ id: uuid }),
    can: 'see investigations',
    reads: 'material',
    view: 'investigation/material/schedule.njk',
    title: 'Unused material',
    load: async (tx, { params, who, now }) => {
      const crime = await readCrime(tx, params.id)
      if (!crime) return undefined
      const officer = (await readDisclosureOfficer(tx, params.id)) ?? null
      const pack = presumedOn(londonDay(now), deps.force.papers?.presumed)
      const rows = (await readMaterial(tx, params.id)).map(one => {
        const presumed = presumedKind(one, pack)
        return { ...one, of: SOURCE_NAMES[one.source], judged: judgedWords({ assists: one.assists, presumed }) }
      })
      const unused = rows.filter(one => one.standing === 'unused')
      return {
        ...crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        open: unused.filter(one => !one.sensitive),
        sensitive: unused.filter(one => one.sensitive),
        notRelevant: rows.filter(one => one.standing === 'not-relevant'),
        undecided: rows.filter(one => one.standing === null).length,
        officer,
        mine: officer?.accountId === who.id,
        pack: { id: pack.id, source: pack.source },
      }
    },
  })
}
