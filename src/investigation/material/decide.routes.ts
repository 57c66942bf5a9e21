import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { optionalText, uuid, yesNo } from '../../platform/http/fields.ts'
import { accept } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { holdCrime, readCrime } from '../crime.store.ts'
import { offenceLabel } from '../open-case.ts'
import { readDisclosureOfficer } from './disclosure-officer.store.ts'
import { judgedWords } from './judging.ts'
import { readOneMaterial } from './material.store.ts'
import { decideStanding, STANDINGS } from './material.ts'
import { presumedKind, presumedOn } from './presumed.ts'
import { lookAt, MAY_BE_SENSITIVE, SOURCE_NAMES } from './sources.ts'
import { saveStanding } from './standing.store.ts'

/** Used, unused, or not relevant because: decided of each thing, by a person. */
export function decideMaterialRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'decide-material',
    summary: 'Decide whether something recorded in a case is used, unused or not relevant, and whether it is sensitive',
    path: '/crimes/:id/material/:materialId',
    params: z.object({ id: uuid, materialId: uuid }),
    body: z.object({
      standing: z.enum(STANDINGS, { error: 'Choose whether it is used, unused or not relevant' }),
      because: optionalText(5000),
      description: optionalText(5000),
      location: optionalText(500),
      sensitive: yesNo.optional(),
      sensitiveBecause: optionalText(5000),
    }),
    can: 'plan investigations',
    fact: ['material-decided', 'material-made-sensitive', 'material-no-longer-sensitive'],
    view: 'investigation/material/decide.njk',
    title: 'Is it used?',
    load: async (tx, { params, who, now }) => {
      const crime = await readCrime(tx, params.id)
      const one = crime && (await readOneMaterial(tx, params.id, params.materialId))
      if (!crime || !one) return undefined
      const officer = (await readDisclosureOfficer(tx, params.id)) ?? null
      const presumed = presumedKind(one, presumedOn(londonDay(now), deps.force.papers?.presumed))
      return {
        ...one,
        of: SOURCE_NAMES[one.source],
        lookAt: lookAt(one),
        number: crime.number,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        mayBeSensitive: MAY_BE_SENSITIVE.includes(one.source),
        officer,
        mine: officer?.accountId === who.id,
        presumed: presumed ?? null,
        judged: judgedWords({ assists: one.assists, presumed }),
      }
    },
    act: async (tx, { params, body, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      const one = crime && (await readOneMaterial(tx, params.id, params.materialId))
      if (!one) return undefined
      const decided = decideStanding({ ...body, sensitive: body.sensitive ?? one.sensitive }, one)
      if (!decided.ok) return decided
      await saveStanding(tx, one, decided.value, stamp)
      return accept({ caseId: one.caseId, crimeId: one.crimeId, materialId: one.materialId, standing: body.standing })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}/material`,
  })
}
