import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, text, yesNo } from '../../platform/http/fields.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept } from '../../platform/outcome.ts'
import { addVictim, namesOfCrime, readCrimeOfFamily } from './add-victim.store.ts'
import { considerVictim } from './add-victim.ts'

/** Adding a relative, or another victim, to a crime that is recorded. */
export function addVictimRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'add-victim-to-crime',
    summary: 'Add a victim to a recorded crime, as a relative of somebody who died: their own rights and clocks begin',
    path: '/crimes/:id/victims',
    params: CaseParams,
    body: z.object({
      name: text(200, 'Give their name'),
      relation: text(200, 'Say who they are to whoever it happened to'),
      bereaved: yesNo.default(false),
      sameName: yesNo.default(false),
    }),
    can: 'grant enhanced rights',
    fact: 'crime-victim-added',
    view: 'investigation/family/add-victim.njk',
    title: 'Add a relative or another victim',
    status: 201,
    load: async (tx, { params }) => {
      const crime = await readCrimeOfFamily(tx, params.id)
      return crime && { ...crime }
    },
    act: async (tx, { params, body, stamp }) => {
      const crime = await readCrimeOfFamily(tx, params.id)
      if (!crime) return undefined
      await holdCase(tx, crime.caseId)
      const { victims, suspects } = await namesOfCrime(tx, params.id)
      const may = considerVictim(body, victims, suspects)
      if (!may.ok) return may
      return accept({ ...(await addVictim(tx, crime, may.value, stamp)), caseId: crime.caseId, crimeId: crime.crimeId })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}/family`,
  })
}
