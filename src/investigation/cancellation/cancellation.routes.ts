import { z } from 'zod'
import { holds } from '../../platform/access/rights.ts'
import type { Who } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, optionalText, uuid } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { type Crime, holdCrime, readCrime } from '../crime.store.ts'
import { movedOn } from '../moved-on.ts'
import { offenceLabel } from '../open-case.ts'
import { readOfficers } from '../review-right/officers.store.ts'
import {
  type Cancellation,
  readCancellation,
  readCancellations,
  readOpenCancellations,
  readTeamsOf,
  saveCancelDecision,
  saveCancelRequest,
} from './cancellation.store.ts'
import { askToCancel, decideCancellation, mayNotDecide } from './cancellation.ts'
import { GROUNDS, groundsOn } from './grounds.ts'

const Params = z.object({ id: uuid })
const WAITS = {
  code: 'already-asked',
  message: 'Somebody asked already that this crime be cancelled: that is decided first',
}

/** Cancelling a recorded crime: asked for by whoever works on it, decided by the registrar. */
export function cancellationRoutes(app: App, deps: Deps): void {
  /** Who decides, and whom they must be apart from. */
  const sides = async (tx: Tx, who: Who, one: Cancellation, crime: Crime) => {
    const [me] = await readOfficers(tx, deps.force.staff, who.id)
    return {
      by: { id: who.id, holdsRight: holds(who, 'crime-registrar'), team: me?.team ?? null },
      of: {
        requestedBy: one.requestedBy,
        ownerId: crime.ownerId,
        teams: await readTeamsOf(tx, [one.requestedBy, crime.ownerId]),
      },
    }
  }

  action(app, deps, {
    name: 'request-cancellation',
    summary: 'Ask that a recorded crime be cancelled, on one of five grounds and with evidence',
    path: '/crimes/:id/cancellation',
    params: Params,
    body: z.object({
      ground: z.enum(
        GROUNDS.map(one => one.code),
        { error: 'Choose one of the grounds' },
      ),
      reason: note('Say why this ground fits this crime'),
      evidence: note('Say what shows it, how it was verified, and where it can be read'),
      reference: z.preprocess(value => (value === '' ? undefined : value), optionalText(200)),
      version: z.coerce.number().int().optional(),
    }),
    can: 'propose outcomes',
    fact: 'cancellation-requested',
    view: 'investigation/cancellation/request.njk',
    title: 'Ask that this crime be cancelled',
    status: 201,
    load: async (tx, { params, now }) => {
      const crime = await readCrime(tx, params.id)
      return (
        crime && {
          ...crime,
          offenceLabel: offenceLabel(crime.offence, deps.force),
          grounds: groundsOn(londonDay(now)),
          before: await readCancellations(tx, params.id),
        }
      )
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const stop = movedOn(crime.version, body.version)
      if (stop) return stop
      if ((await readCancellations(tx, params.id)).some(one => !one.decision)) return refuse(WAITS.code, WAITS.message)
      const asked = askToCancel(body, crime.state, groundsOn(londonDay(now)))
      if (!asked.ok) return asked
      return accept({
        caseId: crime.caseId,
        crimeId: crime.crimeId,
        ...(await saveCancelRequest(tx, crime, asked.value, stamp)),
      })
    },
    next: (_, { params }) => `/crimes/${params.id}`,
    conflicts: { cancellation_one_open: WAITS },
  })

  page(app, deps, {
    name: 'read-cancellations',
    summary: 'Requests to cancel crimes that wait for the crime registrar, the oldest first',
    path: '/cancellations',
    can: 'see investigations',
    reads: 'cancellations',
    view: 'investigation/cancellation/list.njk',
    title: 'Crimes to cancel or keep',
    load: async tx => ({
      requests: (await readOpenCancellations(tx)).map(one => ({
        ...one,
        offenceLabel: offenceLabel(one.offence, deps.force),
      })),
      grounds: GROUNDS,
    }),
  })

  action(app, deps, {
    name: 'decide-cancellation',
    summary: 'Cancel a crime, or keep it: the crime registrar or a designated decision maker, apart from the case',
    path: '/cancellations/:id/decision',
    params: Params,
    body: z.object({
      decision: z.enum(['cancelled', 'refused'], { error: 'Choose whether it is cancelled' }),
      reason: note('Say what you checked, and why'),
    }),
    can: 'see investigations',
    fact: ['crime-cancelled', 'cancellation-refused'],
    view: 'investigation/cancellation/decision.njk',
    title: 'Cancel a crime, or keep it',
    load: async (tx, { params, who }) => {
      const request = await readCancellation(tx, params.id)
      const crime = request && (await readCrime(tx, request.crimeId))
      if (!crime) return undefined
      const { by, of } = await sides(tx, who, request, crime)
      return {
        caseId: crime.caseId,
        crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        request,
        ground: GROUNDS.find(one => one.code === request.ground),
        notMe: mayNotDecide(by, of) ?? null,
      }
    },
    act: async (tx, { params, body, who, stamp }) => {
      const found = await readCancellation(tx, params.id)
      const crime = found && (await holdCrime(tx, found.crimeId))
      const request = crime && (await readCancellation(tx, params.id))
      if (!crime || !request) return undefined
      if (request.decision) return refuse('already-decided', 'This was decided already')
      const { by, of } = await sides(tx, who, request, crime)
      const decided = decideCancellation(body, by, of, crime.state)
      if (!decided.ok) return decided
      const offence = offenceLabel(crime.offence, deps.force)
      await saveCancelDecision(tx, request, { ...decided.value, offence }, stamp)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, decision: body.decision })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}`,
  })
}
