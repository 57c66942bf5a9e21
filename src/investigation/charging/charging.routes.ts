import { z } from 'zod'
import type { Tx } from '../../platform/db/connect.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { uuid } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { type Crime, holdCrime, readCrime } from '../crime.store.ts'
import { forInput } from '../local-input.ts'
import { notClosed } from '../moved-on.ts'
import { offenceLabel } from '../open-case.ts'
import { readSuspect, readSuspects } from '../suspects.store.ts'
import { adviceRoutes } from './advice.routes.ts'
import { firstEnd } from './advice-clocks.ts'
import { appealRoute } from './appeal.routes.ts'
import { cameBackRoutes } from './came-back.routes.ts'
import { readEnds, readOfCrime } from './case-for-charging.store.ts'
import { readCharging, readChargings } from './charging.store.ts'
import { chargingEndRoutes } from './charging-end.routes.ts'
import { chargingListRoutes } from './charging-list.routes.ts'
import { readRequestPage } from './charging-page.store.ts'
import { draftPage } from './charging-page.ts'
import { saveRequest, saveStep } from './charging-save.store.ts'
import { checkDraft } from './draft.ts'
import { asked, DraftFields, draftOf } from './draft-fields.ts'
import { sendRoute } from './send.routes.ts'
import { ENDED, follows, MEANWHILE } from './standing.ts'

const Params = z.object({ id: uuid })
/** Asking who decides whether a suspect is charged: drafted here, with everything that decides by whom. */
export function chargingRoutes(app: App, deps: Deps): void {
  const form = async (tx: Tx, crime: Crime, now: Temporal.Instant) => ({
    ...crime,
    offenceLabel: offenceLabel(crime.offence, deps.force),
    ...draftPage(await readOfCrime(tx, crime, deps.force), londonDay(now)),
  })

  action(app, deps, {
    name: 'draft-charging-request',
    summary: 'Draft a request for a decision whether to charge a suspect: who decides, by which test, with what',
    path: '/crimes/:id/charging',
    params: Params,
    body: DraftFields.extend({ suspectId: uuid }),
    can: 'plan investigations',
    fact: 'charging-drafted',
    view: 'investigation/charging/draft.njk',
    title: 'Ask whether to charge',
    status: 201,
    load: async (tx, { params, now }) => {
      const crime = await readCrime(tx, params.id)
      if (!crime) return undefined
      const suspects = (await readSuspects(tx, params.id)).filter(one => one.state !== 'charged')
      const heldNow = suspects.length === 1 ? heldBy(suspects[0]!.state) : null
      return { ...(await form(tx, crime, now)), suspects, heldNow, requests: await readChargings(tx, params.id) }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const stop = notClosed(crime.state)
      if (stop) return stop
      const suspect = await readSuspect(tx, body.suspectId)
      if (suspect?.crimeId !== crime.crimeId)
        return refuse('no-such-suspect', 'Choose a suspect of this crime', 'suspectId')
      if (suspect.state === 'charged')
        return refuse('already-charged', 'They are already charged with this crime', 'suspectId')
      const live = (await readChargings(tx, crime.crimeId)).find(
        one => one.suspectId === suspect.suspectId && !ENDED.includes(one.state),
      )
      if (live) return refuse('already-asked', 'A request about them is open already: go on with that one', 'suspectId')
      const draft = draftOf(body)
      const today = londonDay(now)
      const checked = checkDraft(draft, await readOfCrime(tx, crime, deps.force), now, today)
      if (!checked.ok) return checked
      const end = firstEnd(await readEnds(tx, crime, suspect.suspectId, draft, now))
      const saved = await saveRequest(tx, crime, suspect.suspectId, draft, end?.actBy ?? null, stamp)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, ...saved, warnings: checked.value })
    },
    next: ({ requestId }) => `/charging/${requestId}`,
  })

  page(app, deps, {
    name: 'read-charging-request',
    summary: 'One request for a charging decision: what was asked, what is missing, what was answered, what runs out',
    path: '/charging/:id',
    params: Params,
    can: 'see investigations',
    reads: 'investigation',
    view: 'investigation/charging/request.njk',
    title: 'Whether to charge',
    load: (tx, { params, who, now }) => readRequestPage(tx, deps.force, params.id, who, now),
  })

  action(app, deps, {
    name: 'change-charging-request',
    summary: 'Change a request for a charging decision before it is sent, or again',
    path: '/charging/:id/draft',
    params: Params,
    body: DraftFields.extend({ after: z.coerce.number().int().optional() }),
    can: 'plan investigations',
    fact: 'charging-drafted',
    view: 'investigation/charging/draft.njk',
    title: 'Change the request',
    load: async (tx, { params, now }) => {
      const one = await readCharging(tx, params.id)
      const crime = one && (await readCrime(tx, one.crimeId))
      if (!one || !crime) return undefined
      return { ...(await form(tx, crime, now)), request: one, given: asked(one.draft, forInput) }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const before = await readCharging(tx, params.id)
      const crime = before && (await holdCrime(tx, before.crimeId))
      const one = crime && (await readCharging(tx, params.id))
      if (!crime || !one) return undefined
      if (body.after !== undefined && body.after !== one.n) return refuse(MEANWHILE.code, MEANWHILE.message)
      const state = follows(one.state, 'drafted')
      if (!state.ok) return state
      const draft = draftOf(body)
      const checked = checkDraft(draft, await readOfCrime(tx, crime, deps.force), now, londonDay(now))
      if (!checked.ok) return checked
      const end = firstEnd(await readEnds(tx, crime, one.suspectId, draft, now))
      const words = draft.offences.join('; ')
      await saveStep(
        tx,
        one,
        { kind: 'drafted', state: state.value, words, detail: draft, dueAt: end?.actBy ?? null },
        stamp,
      )
      return accept({ caseId: one.caseId, requestId: one.requestId, warnings: checked.value })
    },
    next: ({ requestId }) => `/charging/${requestId}`,
    conflicts: { charging_step_in_turn: MEANWHILE },
  })

  sendRoute(app, deps)
  cameBackRoutes(app, deps)
  adviceRoutes(app, deps)
  appealRoute(app, deps)
  chargingEndRoutes(app, deps)
  chargingListRoutes(app, deps)
}

const heldBy = (state: string) => (state === 'bailed' ? 'bail' : state === 'arrested' ? 'custody' : null)
