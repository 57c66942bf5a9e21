import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, notInFuture, optionalText, uuid } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { crimeOf, holdCrime, readCrime } from '../crime.store.ts'
import { notClosed } from '../moved-on.ts'
import { offenceLabel } from '../open-case.ts'
import { readCaseNow } from '../outcomes/case-now.store.ts'
import { readVictims } from '../victims.store.ts'
import { readFirstAsked } from './first-asked.store.ts'
import { readWithdrawal, readWithdrawals, saveWithdrawal, saveWithdrawalDecision } from './withdrawal.store.ts'
import { considerWithdrawal, decideWithdrawal } from './withdrawal.ts'
import { COERCION_CHECKS, DECISIONS, EVIDENCE_WITHOUT, WITHDRAWAL_REASONS } from './withdrawal-data.ts'
import { askOf, TRIES, WithdrawalFields } from './withdrawal-fields.ts'

const Params = z.object({ id: uuid })
const WORDS = { reasons: WITHDRAWAL_REASONS, checks: COERCION_CHECKS, evidence: EVIDENCE_WITHOUT, decisions: DECISIONS }

/** A victim who does not support the investigation: what they said, heard alone, and who decides what that means. */
export function withdrawalRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'record-withdrawal',
    summary: 'Record that a victim does not support the investigation, or that they could not be reached',
    path: '/crimes/:id/withdrawal',
    params: Params,
    body: WithdrawalFields,
    can: 'record suspect events',
    fact: 'withdrawal-recorded',
    view: 'investigation/withdrawal/withdrawal.njk',
    title: 'The victim does not support it',
    status: 201,
    load: async (tx, { params }) => {
      const crime = await readCrime(tx, params.id)
      return (
        crime && {
          caseId: crime.caseId,
          crime,
          offenceLabel: offenceLabel(crime.offence, deps.force),
          victims: await readVictims(tx, params.id),
          before: await readWithdrawals(tx, params.id),
          first: (await readFirstAsked(tx, crime.incidentId))?.found ?? {},
          lists: WORDS,
          tries: TRIES,
        }
      )
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const stop = notClosed(crime.state)
      if (stop) return stop
      const victims = await readVictims(tx, params.id)
      if (!victims.some(one => one.victimId === body.victimId))
        return refuse('no-such-victim', 'Choose a victim of this crime', 'victimId')
      const { sensitive } = await readCaseNow(tx, crime, deps.force, now)
      const ask = askOf(body, sensitive)
      const later = ask.tries?.map(one => notInFuture(one.at, now, 'tries')).find(Boolean)
      if (later) return later
      const considered = considerWithdrawal(ask)
      if (!considered.ok) return considered
      const saved = await saveWithdrawal(tx, crime, body.victimId, ask, considered.value.heed, stamp)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, ...saved, heed: considered.value.heed })
    },
    next: (_, { params }) => `/crimes/${params.id}`,
  })

  action(app, deps, {
    name: 'decide-withdrawal',
    summary: 'Decide what a withdrawal means: go on without, give more time, or accept it',
    path: '/withdrawals/:id/decision',
    params: Params,
    body: z.object({
      decision: z.enum(
        DECISIONS.map(one => one.code),
        { error: 'Choose what happens now' },
      ),
      reason: note('Say why'),
      answered: z.preprocess(value => (value === '' ? undefined : value), optionalText(5000)),
    }),
    can: 'decide outcomes',
    fact: 'withdrawal-decided',
    view: 'investigation/withdrawal/withdrawal-decision.njk',
    title: 'Decide a withdrawal',
    load: async (tx, { params, who }) => {
      const form = await readWithdrawal(tx, params.id)
      const crime = form && (await readCrime(tx, form.crimeId))
      if (!crime) return undefined
      return {
        caseId: crime.caseId,
        crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        form,
        lists: WORDS,
        own: form.by === who.id,
      }
    },
    act: async (tx, { params, body, who, stamp }) => {
      const crimeId = await crimeOf(tx, 'withdrawal', params.id)
      const crime = crimeId && (await holdCrime(tx, crimeId))
      const form = crime && (await readWithdrawal(tx, params.id))
      if (!crime || !form) return undefined
      if (form.decision)
        return refuse('already-decided', 'This was decided already: who changes their mind is asked again')
      const decided = decideWithdrawal({
        ...body,
        heed: form.heed,
        route: form.route,
        recordedBy: form.by,
        decidedBy: who.id,
      })
      if (!decided.ok) return decided
      await saveWithdrawalDecision(tx, form, body, stamp)
      return accept({
        caseId: crime.caseId,
        crimeId: crime.crimeId,
        withdrawalId: form.withdrawalId,
        decision: body.decision,
      })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}`,
  })
}
