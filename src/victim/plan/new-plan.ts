import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { readSafeContact } from '../safe-contact.ts'
import type { ContactPlan, Way } from './way.ts'

/** Somebody who must not know, with what they are reached by where that is known, so that it is never taken for hers. */
export type NotToKnow = {
  name: string
  relation: string | null
  reach: string | null
  personId: string | null
  suspectId: string | null
}

/** A plan with what a person reads beside what the gate does. */
export type NewPlan = ContactPlan & {
  codeWord: string | null
  /** What may be seen or left, in their own words. */
  seenWords: string | null
  notToKnow: readonly NotToKnow[]
  /** The contract: how many days at most between two words, how they said it, by whom, and why it cannot be as they asked. */
  everyDays: number | null
  everyWords: string | null
  byWhom: string | null
  cannotMeet: string | null
  words: string | null
  /** Why this plan was made: the first talk, a change they asked for, a check. */
  why: string
}

/** Days until somebody asks again: our proposal, shorter where the rights are enhanced. */
export const CHECK_DAYS = { enhanced: 28, other: 90 } as const
export const LONGEST_CHECK_DAYS = 180

/** A plan holds together: every way has somewhere to go, 'safe' is their own word, hours are whole, and there is a day of the next check. */
export function readPlanAsk(plan: NewPlan, now: Temporal.Instant): Outcome<NewPlan> {
  for (const [n, way] of plan.ways.entries()) {
    const read = readWay(way)
    if (!read.ok)
      return refuse(
        read.refusal.code,
        plan.ways.length > 1 ? `Way ${n + 1}: ${read.refusal.message}` : read.refusal.message,
        read.refusal.field,
      )
  }
  if (plan.notToKnow.some(one => one.name.trim() === ''))
    return refuse('needs-name', 'Write who must not know: a name, or who they are to them', 'notToKnow')
  if (plan.silent) return accept({ ...plan, nextCheck: plan.nextCheck })
  if (!plan.nextCheck)
    return refuse('needs-next-check', 'Give the day by which somebody asks again whether this still holds', 'nextCheck')
  const days = londonDay(now).until(Temporal.PlainDate.from(plan.nextCheck)).days
  if (days < 1 || days > LONGEST_CHECK_DAYS)
    return refuse(
      'bad-next-check',
      `Give a day from tomorrow on, at most ${LONGEST_CHECK_DAYS} days ahead`,
      'nextCheck',
    )
  return accept(plan)
}

/** One way as somebody said it. */
export function readWay(way: Way): Outcome<Way> {
  const read = readSafeContact({
    channel: way.channel,
    reach: way.reach ?? undefined,
    safe: way.safe,
    checkedWithVictim: way.checked,
  })
  if (!read.ok)
    return read.refusal.code === 'safe-needs-her-word'
      ? refuse(read.refusal.code, read.refusal.message, 'checked')
      : read
  if (way.channel === 'letter' && way.safe && way.opensPost !== 'only-them')
    return way.opensPost
      ? refuse(
          'post-opened-by-others',
          'Somebody else may open it: then a letter is not safe for them. Say that it is not, or agree another way',
          'opensPost',
        )
      : refuse('ask-who-opens-post', 'Ask them, alone, who opens the post there', 'opensPost')
  if ((way.from === null) !== (way.to === null))
    return refuse('hours-whole', 'Give both hours, from and to, or neither', 'from')
  if (way.from !== null && way.from === way.to)
    return refuse('hours-empty', 'The hours begin and end at the same time', 'to')
  if (way.whose !== 'own' && !way.holder?.trim())
    return refuse('needs-holder', 'Write whose number or address this is', 'holder')
  return accept({ ...way, reach: read.value.reach ?? null, holder: way.whose === 'own' ? null : way.holder!.trim() })
}

/** When somebody asks again, where nobody says another day. */
export function nextCheckDay(now: Temporal.Instant, enhanced: boolean): string {
  return londonDay(now)
    .add({ days: enhanced ? CHECK_DAYS.enhanced : CHECK_DAYS.other })
    .toString()
}
