import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, notInFuture, optionalText, plausiblePast, time } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { readDirectory } from './directory.store.ts'
import { loadReferral } from './letter.store.ts'
import { LISTING_KINDS, LISTING_WORDS } from './listing.ts'
import { isReachable } from './plan-lines.ts'
import { reachFor } from './reach.store.ts'
import { considerStep, REFERRAL_STEPS } from './referral.ts'
import { readReferrals, saveStep } from './referrals.store.ts'
import { referralsDue } from './referrals-due.store.ts'

/** One referral with its letter and its steps; the directory; and what is overdue. */
export function referralRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'list-support-directory',
    summary: 'The directory of support for victims',
    path: '/support',
    query: z.object({ kind: z.enum(LISTING_KINDS).optional() }),
    can: 'see victim care',
    reads: 'nothing personal',
    view: 'victim/support/directory.njk',
    title: 'Who helps victims',
    load: async (tx, { query }) => ({
      kinds: LISTING_KINDS.map(value => ({ value, text: LISTING_WORDS[value] })),
      listings: (await readDirectory(tx))
        .filter(one => !query.kind || one.kind === query.kind)
        .map(one => ({ ...one, kindWords: LISTING_WORDS[one.kind] })),
    }),
  })

  page(app, deps, {
    name: 'list-referrals-due',
    summary: 'Referrals to make, to send, that failed, or that no service has said it has',
    path: '/support/referrals',
    can: 'see victim care',
    reads: 'victims',
    view: 'victim/support/referrals.njk',
    title: 'Referrals for support',
    load: async (tx, { now }) => ({ referrals: await referralsDue(tx, now) }),
  })

  page(app, deps, {
    name: 'read-support-referral',
    summary:
      'A referral: the letter that goes to the service with how the victim may be reached, and what became of it',
    path: '/referrals/:id',
    params: CaseParams,
    can: 'see victim care',
    reads: 'victim',
    view: 'victim/support/referral.njk',
    title: 'A referral',
    load: async (tx, { params }) => loadReferral(tx, params.id),
  })

  action(app, deps, {
    name: 'move-support-referral',
    summary: 'Record that a referral was sent, that the service has it, that it failed, or that it ended',
    path: '/referrals/:id/steps',
    params: CaseParams,
    body: z.object({
      step: z.enum(REFERRAL_STEPS, { error: 'Say what happened' }),
      words: optionalText(5_000),
      reference: optionalText(200),
      owner: optionalText(200),
      at: time.optional(),
    }),
    can: 'write updates to victims',
    fact: 'support-referral-moved',
    view: 'victim/support/referral.njk',
    title: 'A referral',
    status: 201,
    load: async (tx, { params }) => loadReferral(tx, params.id),
    conflicts: {
      referral_step_once: {
        code: 'recorded-already',
        message: 'Somebody recorded something about it just now: look again',
      },
    },
    act: async (tx, { params, body, now, stamp }) => {
      const [found] = await readReferrals(tx, { referralId: params.id })
      if (found?.decision !== 'refer') return undefined
      await holdCase(tx, found.caseId)
      const one = (await readReferrals(tx, { referralId: params.id }))[0]!
      const at = body.at ?? now
      const wrong = notInFuture(at, now, 'at') ?? plausiblePast(at, 'at')
      if (wrong) return wrong
      const may = considerStep(one.steps, { ...body, at }, one.at)
      if (!may.ok) return may
      const reach = await reachFor(tx, one.victimId)
      const goesOut = body.step === 'sent' || body.step === 'plan-sent'
      if (goesOut && !isReachable(reach))
        return refuse(
          'needs-safe-contact',
          'How to reach them safely is no longer known: record it with them before anything goes out',
          'step',
        )
      const saved = await saveStep(
        tx,
        one,
        one.steps.length + 1,
        {
          ...body,
          at,
          words: body.words,
          reference: body.reference,
          owner: body.owner,
          safeContactId: goesOut ? reach!.safeContactId : null,
        },
        stamp,
      )
      return accept({ caseId: one.caseId, referralId: one.referralId, victimId: one.victimId, ...saved })
    },
    next: ({ referralId }) => `/referrals/${referralId}`,
  })
}
