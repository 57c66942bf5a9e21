import { z } from 'zod'
import { may, type Permission } from '../platform/access/permissions.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { uuid } from '../platform/http/fields.ts'
import { page } from '../platform/http/page.ts'
import { isAskedOf } from '../response/without-victim/without-victim.ts'
import { readCancellations } from './cancellation/cancellation.store.ts'
import { readReclassifications } from './cancellation/reclassify.store.ts'
import { chargingsOfCrime } from './charging/of-crime.store.ts'
import { readCrime } from './crime.store.ts'
import { crimeClocks } from './crime-clocks.ts'
import { readIncident } from './incident.store.ts'
import { readLines } from './lines.store.ts'
import { readNotices } from './notices/notice.store.ts'
import { readUntold } from './notices/untold.store.ts'
import { codesOfCrime } from './offence-codes/code-choice.store.ts'
import { caseRisk, offenceLabel, typeLabel } from './open-case.ts'
import { readOpenCase } from './open-cases.store.ts'
import { ordersOfCrime } from './orders/of-crime.store.ts'
import { readOutcomes } from './outcomes/outcome.store.ts'
import { readReopenings } from './outcomes/reopen.store.ts'
import { readPlans } from './plan.store.ts'
import { holdLabel } from './retention/hold-kinds.ts'
import { readHoldsOf } from './retention/of-crime.store.ts'
import { readReviews } from './review.store.ts'
import { readRequests } from './review-right/review.store.ts'
import { inOrder, standingOf, standingWords } from './suspect-state.ts'
import { readEvents, readSuspects } from './suspects.store.ts'
import { readVictimClocks, readVictims } from './victims.store.ts'
import { readFirstAsked } from './withdrawal/first-asked.store.ts'
import { readWithdrawals } from './withdrawal/withdrawal.store.ts'

/** What the viewer is offered; the routes themselves decide. */
const OFFERS = {
  allocate: 'allocate investigations',
  plan: 'plan investigations',
  review: 'review investigations',
  suspects: 'record suspect events',
  propose: 'propose outcomes',
  decide: 'decide outcomes',
  crimes: 'record crimes',
  tell: 'write updates to victims',
  bundles: 'export bundles',
} as const satisfies Record<string, Permission>

/** The investigation: its clocks at the top, then the plan, the lines, the supervision, the suspects and how it ends. */
export function crimeRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-investigation',
    summary: 'The investigation of a crime: clocks, plan, lines of enquiry, reviews, suspects, outcome, victims',
    path: '/crimes/:id',
    params: z.object({ id: uuid }),
    can: 'see investigations',
    reads: 'investigation',
    view: 'investigation/crime.njk',
    title: 'Investigation',
    load: async (tx, { params, who, now }) => {
      const crime = await readCrime(tx, params.id)
      const open = await readOpenCase(tx, params.id)
      const incident = crime && (await readIncident(tx, crime.incidentId))
      if (!crime || !open || !incident) return undefined

      const [plan, ...olderPlans] = await readPlans(tx, params.id)
      const [lines, reviews, outcomes] = [
        await readLines(tx, params.id),
        await readReviews(tx, params.id),
        await readOutcomes(tx, params.id),
      ]
      const events = await readEvents(tx, { crimeId: params.id })
      const victims = await readVictims(tx, params.id)
      const suspects = (await readSuspects(tx, params.id)).map(suspect => {
        const history = events.filter(event => event.suspectId === suspect.suspectId)
        return { ...suspect, standing: standingWords(standingOf(history)), events: inOrder(history) }
      })
      return {
        ...crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        codes: await codesOfCrime(tx, params.id, now, offence => offenceLabel(offence, deps.force)),
        incident: { ...incident, typeLabel: typeLabel(incident.incidentType, deps.force) },
        risk: caseRisk(open, deps.force),
        held: (await readHoldsOf(tx, crime.caseId)).map(one => ({ ...one, label: holdLabel(one.kind) })),
        plan: plan ?? null,
        olderPlans,
        lines,
        reviews,
        suspects,
        outcomes,
        victims: victims.length,
        victimList: victims,
        cancellations: await readCancellations(tx, params.id),
        offencesBefore: (await readReclassifications(tx, params.id)).map(one => ({
          ...one,
          from: offenceLabel(one.fromOffence, deps.force),
          to: offenceLabel(one.toOffence, deps.force),
        })),
        requests: await readRequests(tx, params.id),
        reopenings: await readReopenings(tx, params.id),
        notices: await readNotices(tx, params.id),
        ...(await ordersOfCrime(tx, crime, deps.force, now)),
        chargings: await chargingsOfCrime(tx, crime, deps.force),
        withdrawals: await readWithdrawals(tx, params.id),
        firstAsked: (await readFirstAsked(tx, crime.incidentId)) ?? null,
        asksFirst: isAskedOf({
          sensitive: deps.force.incidentTypes.find(one => one.code === incident.incidentType)?.sensitive,
          offence: crime.offence,
        }),
        clocks: crimeClocks({
          crime,
          firstPlanAt: (olderPlans.at(-1) ?? plan)?.at,
          lines,
          reviews,
          requests: await readRequests(tx, params.id),
          owed: [...(await readVictimClocks(tx, params.id)), ...(await readUntold(tx, params.id))],
        }),
        offers: Object.fromEntries(Object.entries(OFFERS).map(([key, can]) => [key, may(who.role, can)])),
      }
    },
  })
}
