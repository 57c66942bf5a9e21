import { z } from 'zod'
import type { Tx } from '../platform/db/connect.ts'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { uuid } from '../platform/http/fields.ts'
import { page } from '../platform/http/page.ts'
import { accept } from '../platform/outcome.ts'
import { readBaseOf, readColleague, readInvestigators, saveAllocation } from './allocation.store.ts'
import { allocate, allocationDue } from './allocation.ts'
import { holdCrime, readCrime } from './crime.store.ts'
import { caseRisk, offenceLabel } from './open-case.ts'
import { countOpenCases, readOpenCase } from './open-cases.store.ts'
import { workloads } from './workload.ts'

const Params = z.object({ id: uuid })

/** Who investigates: given by a supervisor, who sees what each already carries. */
export function allocationRoutes(app: App, deps: Deps): void {
  const teams = async (tx: Tx, base?: string) =>
    workloads(await readInvestigators(tx), await countOpenCases(tx), deps.force, base)

  page(app, deps, {
    name: 'read-investigators',
    summary: 'Who investigates what: each investigator with their open investigations by risk',
    path: '/investigators',
    can: 'allocate investigations',
    reads: 'nothing personal',
    view: 'investigation/investigators.njk',
    title: 'Investigators',
    load: async tx => ({ teams: await teams(tx) }),
  })

  action(app, deps, {
    name: 'allocate-investigation',
    summary: 'Give an investigation to somebody',
    path: '/crimes/:id/allocation',
    params: Params,
    body: z.object({ ownerId: z.uuid({ error: 'Choose who is to investigate' }) }),
    can: 'allocate investigations',
    fact: 'investigation-allocated',
    view: 'investigation/allocation.njk',
    title: 'Allocate',
    load: async (tx, { params }) => {
      const crime = await readCrime(tx, params.id)
      const open = await readOpenCase(tx, params.id)
      if (!crime || !open) return undefined
      const risk = caseRisk(open, deps.force)
      return {
        ...crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        risk,
        due: allocationDue(crime.recordedAt, risk.level === 'high'),
        teams: await teams(tx, await readBaseOf(tx, crime.incidentId)),
      }
    },
    act: async (tx, { params, body, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const given = allocate(await readColleague(tx, body.ownerId), crime)
      if (!given.ok) return given
      await saveAllocation(tx, crime, given.value, stamp)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, ...given.value })
    },
    next: (_, { params }) => `/crimes/${params.id}`,
  })
}
