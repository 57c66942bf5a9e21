import type { Tx } from '../../platform/db/connect.ts'
import { latestSafeContact } from '../safe-contact.store.ts'
import { type NewPlan, nextCheckDay } from './new-plan.ts'
import { type KeptPlan, latestPlan } from './plan.store.ts'
import { planOfNote, type Way } from './way.ts'

/**
 * What a change starts from: the newest plan, or a note alone. A note that is newer than the plan took its ways away; what else they said, and
 * who must not know, still stands.
 */
export async function planToChange(
  tx: Tx,
  victim: { victimId: string; enhanced: boolean },
  now: Temporal.Instant,
): Promise<{ base: NewPlan; kept: KeptPlan | undefined }> {
  const kept = await latestPlan(tx, victim.victimId)
  const note = await latestSafeContact(tx, victim.victimId)
  const noted = note && note.planId === null ? waysOfNote(note) : undefined
  const nextCheck = nextCheckDay(now, victim.enhanced)
  const said = [kept?.words, noted ? note?.conditions?.trim() : undefined].filter(Boolean)
  const words = [...new Set(said)].join('\n') || null
  if (kept) return { base: { ...kept, ways: noted ?? kept.ways, words, nextCheck: kept.nextCheck ?? nextCheck }, kept }
  const base: NewPlan = {
    ways: noted ?? [],
    wants: 'everything',
    silent: null,
    nextCheck,
    codeWord: null,
    seenWords: null,
    notToKnow: [],
    everyDays: null,
    everyWords: null,
    byWhom: null,
    cannotMeet: null,
    words,
    why: 'A plan was begun',
  }
  return { base, kept: undefined }
}

/** Where the note set conditions in words, its way is gone through again before it is used: only its own page asks for hours and days. */
function waysOfNote(note: Parameters<typeof planOfNote>[0]): readonly Way[] {
  const { ways, inWords } = planOfNote(note)
  return inWords ? ways.map(way => ({ ...way, checked: false })) : ways
}
