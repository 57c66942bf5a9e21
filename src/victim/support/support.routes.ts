import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, notInFuture, optionalText, plausiblePast, time } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { wordsOfSubstance } from '../update-substance.ts'
import { readVictim } from '../victims.store.ts'
import { FOOTING_WORDS, FOOTINGS } from './consent.ts'
import { LISTING_WORDS } from './listing.ts'
import { readForReferral } from './of-victim.store.ts'
import { considerReferral, NOT_REFERRED, NOT_REFERRED_CODES, stateOfReferral } from './referral.ts'
import { readReferrals, saveDecision } from './referrals.store.ts'
import { requestsAboutVictim } from './requests-about.store.ts'

/** Support for one victim: who could help, what was decided, and what others were asked about them. */
export function supportRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-victim-support',
    summary:
      'Support of a victim: referrals and where each stands, who could help, and what others were asked about them',
    path: '/victims/:id/support',
    params: CaseParams,
    can: 'see victim care',
    reads: 'victim',
    view: 'victim/support/support.njk',
    title: 'Support',
    load: async (tx, { params, now }) => {
      const found = await readForReferral(tx, params.id, deps.force, now)
      if (!found) return undefined
      const { victim, listings, ...rest } = found
      return {
        ...rest,
        victim,
        caseId: victim.caseId,
        listings: listings.filter(one => one.fits).map(one => ({ ...one, kindWords: LISTING_WORDS[one.kind] })),
        others: listings.filter(one => !one.fits).length,
        referrals: (await readReferrals(tx, { victimId: params.id })).map(one => ({
          ...one,
          state: stateOfReferral(one.steps),
          reasonWords: NOT_REFERRED.find(reason => reason.code === one.reason)?.words ?? null,
        })),
        requests: await requestsAboutVictim(tx, params.id),
      }
    },
  })

  action(app, deps, {
    name: 'decide-support-referral',
    summary: 'Refer a victim for support on the footing that their case asks for, or say why they are not referred',
    path: '/victims/:id/support/referrals',
    params: CaseParams,
    body: z.object({
      decision: z.enum(['refer', 'not-refer'], { error: 'Say whether they are referred' }),
      listing: optionalText(60),
      footing: z.enum(FOOTINGS).optional(),
      footingWords: optionalText(5_000),
      reason: z.enum(NOT_REFERRED_CODES as [string, ...string[]]).optional(),
      words: optionalText(5_000),
      at: time.optional(),
    }),
    can: 'write updates to victims',
    fact: ['support-referral-made', 'support-not-referred'],
    view: 'victim/support/refer.njk',
    title: 'Referral for support',
    status: 201,
    load: async (tx, { params, now }) => {
      const found = await readForReferral(tx, params.id, deps.force, now)
      return (
        found && {
          ...found,
          caseId: found.victim.caseId,
          listings: found.listings.map(one => ({ ...one, kindWords: LISTING_WORDS[one.kind] })),
          footings: FOOTINGS.filter(one => one !== 'told-and-not-refused' || found.consent.needs === 'opt-out').map(
            value => ({ value, text: FOOTING_WORDS[value] }),
          ),
          reasons: NOT_REFERRED.map(one => ({ value: one.code, text: one.words })),
        }
      )
    },
    act: async (tx, { params, body, who, now, stamp }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      await holdCase(tx, victim.caseId)
      const known = await readForReferral(tx, params.id, deps.force, now)
      if (!known) return undefined
      const at = body.at ?? now
      const wrong = notInFuture(at, now, 'at') ?? plausiblePast(at, 'at')
      if (wrong) return wrong
      const common = { words: body.words ?? '', consentRow: known.consent.id, at }
      if (body.decision === 'not-refer') {
        const reason = NOT_REFERRED.find(one => one.code === body.reason)
        if (!reason) return refuse('needs-reason', 'Say why they are not referred', 'reason')
        if (wordsOfSubstance(common.words) < 3)
          return refuse('needs-words', 'Say what was asked and what they answered, or what was tried', 'words')
        const { code, answers } = reason
        const saved = await saveDecision(tx, victim, { ...common, decision: 'not-refer', reason: code, answers }, stamp)
        return accept({ caseId: victim.caseId, victimId: victim.victimId, ...saved, answers })
      }
      const listing = known.listings.find(one => one.code === body.listing)
      const may = considerReferral({ ...body, listing }, { ...known, role: who.role })
      if (!may.ok) return may
      const saved = await saveDecision(
        tx,
        victim,
        {
          ...common,
          decision: 'refer',
          listing: listing!,
          footing: body.footing!,
          footingWords: body.footingWords!,
          safeContactId: known.reach!.safeContactId,
          plan: known.reach!,
        },
        stamp,
      )
      return accept({ caseId: victim.caseId, victimId: victim.victimId, ...saved, answers: false })
    },
    next: ({ referralId, victimId }, { body }) =>
      body.decision === 'refer' ? `/referrals/${referralId}` : `/victims/${victimId}/support`,
  })
}
