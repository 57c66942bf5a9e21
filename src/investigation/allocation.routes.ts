import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { optionalText, uuid } from '../platform/http/fields.ts'
import { page } from '../platform/http/page.ts'
import { accept } from '../platform/outcome.ts'
import { readBaseOf, readColleague, saveAllocation } from './allocation.store.ts'
import { allocate, allocationDue } from './allocation.ts'
import { carriers, fitnessOf } from './carrying/carriers.store.ts'
import { readHands, saveHand } from './carrying/carrying.store.ts'
import { caseFit } from './carrying/case-fit.ts'
import { fits } from './carrying/fit.ts'
import { loadPolicyOn } from './carrying/load.ts'
import { holdCrime, readCrime } from './crime.store.ts'
import { caseRisk, offenceLabel } from './open-case.ts'
import { readOpenCase } from './open-cases.store.ts'
import { pipNeeded } from './planning/offence-groups.ts'
import { notNamedFor } from './standards/standards.store.ts'

const Params = z.object({ id: uuid })

/** Who investigates: given by a supervisor, who sees what each already carries. */
export function allocationRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-investigators',
    summary: 'Who investigates what: each investigator with their open investigations by risk',
    path: '/investigators',
    can: 'allocate investigations',
    reads: 'nothing personal',
    view: 'investigation/investigators.njk',
    title: 'Investigators',
    load: async (tx, { now }) => ({ teams: await carriers(tx, deps.force, now), policy: loadPolicyOn(now) }),
  })

  action(app, deps, {
    name: 'allocate-investigation',
    summary: 'Give an investigation to somebody',
    path: '/crimes/:id/allocation',
    params: Params,
    body: z.object({
      ownerId: z.uuid({ error: 'Choose who is to investigate' }),
      /** Where they are over the cap, or below the level that it needs: why it is given to them all the same. */
      reason: optionalText(1000),
    }),
    can: 'allocate investigations',
    fact: 'investigation-allocated',
    view: 'investigation/allocation.njk',
    title: 'Allocate',
    load: async (tx, { params, now }) => {
      const crime = await readCrime(tx, params.id)
      const open = await readOpenCase(tx, params.id)
      if (!crime || !open) return undefined
      const risk = caseRisk(open, deps.force)
      return {
        ...crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        risk,
        due: allocationDue(crime.recordedAt, risk.level === 'high'),
        teams: await carriers(tx, deps.force, now, {
          base: await readBaseOf(tx, crime.incidentId),
          fit: caseFit(open, deps.force, now),
        }),
        needs: pipNeeded(crime.offence, risk.level),
        hands: await readHands(tx, params.id),
      }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      const open = crime && (await readOpenCase(tx, params.id))
      if (!crime || !open) return undefined
      const to = await readColleague(tx, body.ownerId)
      const barred = await notNamedFor(tx, crime.caseId, body.ownerId)
      if (barred) return barred
      const given = allocate(to, crime)
      if (!given.ok) return given
      const fit = fits(await fitnessOf(tx, to!, deps.force, now), caseFit(open, deps.force, now), body.reason)
      if (!fit.ok) return fit
      await saveAllocation(tx, crime, given.value, stamp)
      await saveHand(tx, crime, given.value, { ...fit.value, reason: body.reason }, stamp)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, ...given.value, ...fit.value })
    },
    next: (_, { params }) => `/crimes/${params.id}`,
  })
}
