import { isOpenAt, nextOpening } from '../../platform/hours-of-week.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { london, londonDay } from '../../platform/time.ts'
import { londonDate, londonTime } from '../../platform/views/when.ts'
import type { MessageChannel } from '../safe-contact.ts'
import { reachKeys } from './reach-key.ts'
import type { ContactPlan, Purpose, Receiver, Way } from './way.ts'

export const NO_SEND = [
  'no-safe-contact-recorded',
  'no-messages-at-all',
  'asked-not-to-be-told',
  'check-due',
  'not-safe',
  'not-checked',
  'not-a-message-channel',
  'post-not-asked',
  'not-for-this',
  'nothing-may-be-seen',
  'not-theirs-to-receive',
  'may-be-anothers',
  'said-in-words',
  'wait-until',
] as const
export type NoSend = (typeof NO_SEND)[number]

/** What is asked of a plan: what for and when. `alerts`: keys of reach that may be somebody else's, and that nobody has said are safe. */
export type Ask = {
  purpose: Purpose
  at: Temporal.Instant
  alerts?: ReadonlySet<string> | undefined
  receivers?: readonly Receiver[] | undefined
}
/** Where it goes; `way` is its place in the plan. */
export type Sendable = { channel: MessageChannel; reach: string; way: number }

const SENTENCES: Record<Exclude<NoSend, 'wait-until'>, string> = {
  'no-safe-contact-recorded':
    'Nobody has recorded with the victim how they may be reached safely. Speak to them, record it, then send.',
  'no-messages-at-all': 'Nothing is sent by itself in this case. A person decides who is told, and tells them.',
  'asked-not-to-be-told':
    'They asked not to be sent this. What bears on their safety is told by a person; the clock of the right is paused with why, not met.',
  'check-due':
    'The day has passed on which somebody was to ask again whether this is still safe. Ask them, alone, before anything is sent.',
  'not-safe': 'The victim said that this way of reaching them is not safe. Tell them by phone or in person, as agreed.',
  'not-checked': 'This contact was not checked with the victim. Check it with them, alone, before anything is sent.',
  'not-a-message-channel': 'The victim asked to be told by phone or in person. Tell them, then record that you did.',
  'post-not-asked':
    'Nobody has asked them, alone, who opens the post there, so that no letter goes. Ask them and put it into their plan, or tell them by phone or in person.',
  'not-for-this':
    'They did not agree that this is sent to them. Tell them by phone or in person, or ask them whether it may be.',
  'nothing-may-be-seen':
    'Nothing may be seen on their phone or at their door, so nothing is sent there. Tell them as agreed.',
  'not-theirs-to-receive':
    'Whoever this would reach may not receive for the victim. Tell the victim, or whoever holds their rights, in person.',
  'may-be-anothers':
    'This number or address may also be somebody else’s. Look at the alert and say why it is safe, or tell them in person.',
  'said-in-words':
    'They set conditions in words, and nothing that sends can keep to them. Put the hours, and who must not know, into their plan: then it may be sent.',
}

/** The first reason that stands in the way of one way; undefined where it may be used at some hour. In the order in which they matter. */
function stops(way: Way, ask: Ask): NoSend | undefined {
  if (!way.safe) return 'not-safe'
  if (!way.checked) return 'not-checked'
  if (!isMessage(way)) return 'not-a-message-channel'
  // What a note of one way says is not enough for a letter: its words are inside, for whoever opens it.
  if (way.channel === 'letter' && way.opensPost !== 'only-them') return 'post-not-asked'
  if (!way.purposes.includes(ask.purpose)) return 'not-for-this'
  if (way.channel === 'letter' && ask.purpose !== 'updates') return 'not-for-this'
  // A code by email is no second factor (NIST 800-63B), and one by post comes too late.
  if (ask.purpose === 'codes' && way.channel !== 'text') return 'not-for-this'
  if (way.shown === 'nothing') return 'nothing-may-be-seen'
  if (!mayReceive(way, ask)) return 'not-theirs-to-receive'
  if (reachKeys(way.channel, way.reach).some(key => ask.alerts?.has(key))) return 'may-be-anothers'
  return undefined
}

/**
 * The one gate before anything is sent by itself, when it is written and again when it goes. It goes by the first way of the plan that may be
 * used now; where each may only be used later, it waits; otherwise a person tells them. Never by a way that stands further down than 'safe'.
 */
export function sendBy(plan: ContactPlan | undefined, ask: Ask): Outcome<Sendable, NoSend> {
  const no = (code: Exclude<NoSend, 'wait-until'>) => refuse(code, SENTENCES[code], 'told')
  if (!plan) return no('no-safe-contact-recorded')
  if (plan.silent) return no('no-messages-at-all')
  if (ask.purpose !== 'codes' && plan.wants === 'nothing') return no('asked-not-to-be-told')
  if (ask.purpose === 'surveys' && plan.wants !== 'everything') return no('asked-not-to-be-told')
  const found = plan.ways.map((way, index) => ({ way, index, stop: stops(way, ask) }))
  const usable = found.filter(one => !one.stop)
  if (usable.length === 0) return no(nearest(found.flatMap(one => one.stop ?? [])))
  if (isCheckDue(plan, ask.at)) return no('check-due')
  if (plan.inWords) return no('said-in-words')
  const now = usable.find(({ way }) => way.channel === 'letter' || isOpenAt(way, ask.at))
  if (now) return accept({ channel: now.way.channel as MessageChannel, reach: now.way.reach!, way: now.index })
  const until = waitFor(plan, ask)?.until
  return until
    ? refuse(
        'wait-until',
        `They agreed to other hours. It waits until ${hourInWords(until, ask.at)}, or tell them as agreed.`,
        'told',
      )
    : no('not-safe')
}

/** When something that waits for its hour may go, and by which way; undefined where it does not wait for an hour. */
export function waitFor(plan: ContactPlan | undefined, ask: Ask): (Sendable & { until: Temporal.Instant }) | undefined {
  const found = (plan?.ways ?? []).flatMap((way, index) => {
    const until = stops(way, ask) ? undefined : nextOpening(way, ask.at)
    return until ? [{ until, channel: way.channel as MessageChannel, reach: way.reach!, way: index }] : []
  })
  return found.toSorted((a, b) => Temporal.Instant.compare(a.until, b.until))[0]
}

/** The day itself still counts; the plan is asked about again from the next morning on. */
export const isCheckDue = (plan: Pick<ContactPlan, 'nextCheck'>, at: Temporal.Instant): boolean =>
  plan.nextCheck !== null && Temporal.PlainDate.compare(londonDay(at), plan.nextCheck) > 0

const isMessage = (way: Way) =>
  (way.channel === 'text' || way.channel === 'email' || way.channel === 'letter') && !!way.reach

function mayReceive(way: Way, ask: Ask): boolean {
  if (way.whose === 'own') return true
  const on = londonDay(ask.at)
  return (ask.receivers ?? []).some(
    one =>
      one.whose === way.whose &&
      one.name === way.holder &&
      !one.blocked &&
      (!one.until || Temporal.PlainDate.compare(on, one.until) < 0),
  )
}

/** What whoever reads it can best act on: the way that came nearest to being usable. */
function nearest(codes: readonly NoSend[]): Exclude<NoSend, 'wait-until'> {
  const last = NO_SEND.findLast(code => codes.includes(code))
  return last === undefined || last === 'wait-until' ? 'not-safe' : last
}

function hourInWords(until: Temporal.Instant, now: Temporal.Instant): string {
  const sameDay = london(until).toPlainDate().equals(londonDay(now))
  return sameDay ? londonTime(until) : `${londonTime(until)} on ${londonDate(until, 'weekday')}`
}
