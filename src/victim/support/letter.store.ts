import type { Tx } from '../../platform/db/connect.ts'
import { readVictim } from '../victims.store.ts'
import { FOOTING_WORDS, type Footing } from './consent.ts'
import { readListing } from './directory.store.ts'
import { LISTING_WORDS } from './listing.ts'
import { isReachable, planLines } from './plan-lines.ts'
import { reachFor } from './reach.store.ts'
import { STEP_WORDS, stateOfReferral, stepsFrom } from './referral.ts'
import { readReferrals } from './referrals.store.ts'

/** A referral as it is read and printed: how they are reached now, and whether the service was told of that. */
export async function loadReferral(tx: Tx, referralId: string) {
  const [one] = await readReferrals(tx, { referralId })
  if (one?.decision !== 'refer') return undefined
  const victim = await readVictim(tx, one.victimId)
  if (!victim) return undefined
  const reach = await reachFor(tx, one.victimId)
  const now = reach?.safeContactId ?? null
  const state = stateOfReferral(one.steps)
  const told = one.steps.findLast(step => step.safeContactId !== null)?.safeContactId ?? one.safeContactId
  const listing = await readListing(tx, one.listingCode!)
  return {
    caseId: one.caseId,
    victim,
    referral: { ...one, state, footingText: FOOTING_WORDS[one.footing as Footing] },
    listing: listing ? { ...listing, kindWords: LISTING_WORDS[listing.kind] } : null,
    plan: reach ? planLines(reach) : [],
    notPassedOn: reach?.notPassedOn ?? 0,
    planSafe: isReachable(reach),
    planChanged: now !== told && (state === 'sent' || state === 'acknowledged'),
    steps: one.steps.map(step => ({ ...step, what: STEP_WORDS[step.step] })),
    mayStep: stepsFrom(state)
      .filter(step => step !== 'plan-sent' || now !== told)
      .map(value => ({ value, text: STEP_WORDS[value] })),
  }
}
