import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import { londonDay } from '../platform/time.ts'
import { type ContactRow, sensitivityOf } from './contact.store.ts'
import { readMissingLevel, readPartnerDecision, readRingScreens } from './decided.store.ts'
import { readHatePack } from './hate/hate-pack.store.ts'
import { subjectMayBeKept, tellsWho } from './hate/non-crime-hate.ts'
import { missingLevelsOn } from './missing-level.ts'
import type { Answered } from './pathway-state.ts'
import { mayRing, RING_RULES, ringIsFlagged } from './ring-safety.ts'

/** What the call screen shows of ringing back, of a decision with a partner, of a missing person's level and of hate without a crime. */
export async function readCare(
  tx: Tx,
  contact: ContactRow,
  ask: {
    force: Force
    now: Temporal.Instant
    answers: readonly Answered[]
    active: readonly string[]
    words: readonly string[]
  },
) {
  const { answers, active, words } = ask
  const screens = await readRingScreens(tx, contact.id)
  const ring = {
    sensitive: sensitivityOf(ask.force, contact.incident_type),
    answers,
    held: contact.held_at !== null,
    vulnerable: contact.vulnerable,
  }
  const decided = mayRing({
    ...ring,
    endangers: screens.some(one => one.endangers === 'yes') ? 'yes' : screens.at(-1)?.endangers,
  })
  const day = londonDay(ask.now)
  const hate = await readHatePack(tx, day)
  const kept = subjectMayBeKept(hate, answers)
  return {
    ringBack: {
      flagged: ringIsFlagged(ring),
      may: decided.ok,
      why: decided.ok ? null : decided.refusal.message,
      rules: RING_RULES,
      screens,
    },
    partner: active.includes('mental-health') ? { decision: await readPartnerDecision(tx, contact.id) } : null,
    missing: active.includes('missing')
      ? { level: await readMissingLevel(tx, contact.id), levels: missingLevelsOn(day).levels }
      : null,
    hateSubject: kept ? null : { warn: hate!.warn, tells: tellsWho(words) },
  }
}
