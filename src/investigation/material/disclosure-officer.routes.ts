import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { uuid } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { readInvestigators } from '../allocation.store.ts'
import { notThere, thoseHere } from '../carrying/there.store.ts'
import { holdCrime, readCrime } from '../crime.store.ts'
import { offenceLabel } from '../open-case.ts'
import { nameDisclosureOfficer, readDisclosureOfficer } from './disclosure-officer.store.ts'

/** Who decides what is disclosed, by name. It may be whoever investigates the case: who else there is, the supervisor sees. */
export function disclosureOfficerRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'name-disclosure-officer',
    summary: 'Name the disclosure officer of a case',
    path: '/crimes/:id/disclosure-officer',
    params: z.object({ id: uuid }),
    body: z.object({ accountId: uuid }),
    can: 'review investigations',
    fact: 'disclosure-officer-named',
    view: 'investigation/material/disclosure-officer.njk',
    title: 'The disclosure officer',
    status: 201,
    load: async (tx, { params, now }) => {
      const crime = await readCrime(tx, params.id)
      if (!crime) return undefined
      return {
        ...crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        officer: (await readDisclosureOfficer(tx, params.id)) ?? null,
        people: await thoseHere(tx, await readInvestigators(tx), now),
      }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const officer = (await readInvestigators(tx)).find(one => one.id === body.accountId)
      if (!officer) return refuse('no-such-officer', 'Choose somebody who investigates', 'accountId')
      const away = await notThere(tx, officer, now, 'accountId')
      if (away) return away
      await nameDisclosureOfficer(tx, crime, officer, stamp)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}/material`,
  })
}
