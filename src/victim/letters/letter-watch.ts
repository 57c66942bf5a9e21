import type { ContactPlan } from '../plan/way.ts'
import { type Ask, sendBy } from '../plan/where-to-send.ts'
import { isWaiting, type LetterState } from './letter-steps.ts'

/** What somebody does about a letter whose plan changed: nothing lies anywhere yet, it lies in the tray, or the post has it. */
export type LetterDanger = 'stop' | 'in-tray' | 'on-its-way' | undefined

/** Hours in which somebody does it: before the post is fetched, and before it is delivered. Our proposal. */
export const WATCH_HOURS = { 'in-tray': 1, 'on-its-way': 4 } as const

/**
 * A letter that still waits goes only where the gate would send one now (`mayGo`); one that the post has is a danger only where that door is no
 * longer safe, not because she would rather have a text.
 */
export function letterDanger(
  letter: { state: LetterState; counted: boolean },
  mayGo: boolean,
  doorSafe: boolean,
): LetterDanger {
  if (isWaiting(letter.state)) return mayGo ? undefined : letter.state === 'printed' ? 'in-tray' : 'stop'
  return letter.state === 'posted' && !letter.counted && !doorSafe ? 'on-its-way' : undefined
}

/** Would a letter still be safe at this address, whatever stands before it in the plan and whatever day it is asked about again? */
export function isDoorSafe(plan: ContactPlan | undefined, address: string, ask: Ask): boolean {
  const there = (plan?.ways ?? []).filter(way => way.channel === 'letter' && way.reach === address)
  return plan !== undefined && sendBy({ ...plan, nextCheck: null, ways: there }, ask).ok
}

export const DANGER_WORDS: Record<'in-tray' | 'on-its-way', (reference: string) => string> = {
  'in-tray': reference =>
    `Take letter ${reference} out of the tray now and destroy it: it is printed, and what they said of the post has changed. It was stopped; tell them another way.`,
  'on-its-way': reference =>
    `Letter ${reference} is in the post, and its address is no longer safe. Reach them before it does, alone: tell them that it comes and what it says, and ask what they need to be safe.`,
}
