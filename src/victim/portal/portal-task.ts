import { emergencyWords } from '../../contact/emergency-words.ts'
import { LOCKED_AGAIN_DAYS } from './portal-limits.ts'
import { type Message, openQuestion, unanswered } from './question.ts'
import { isRequestKind, REQUESTS } from './request.ts'

/** Something of a victim's own pages that waits for a person. */
export type PortalTask = {
  kind: 'danger' | 'locked' | 'frozen' | 'request' | 'question'
  victimId: string
  caseId: string
  crimeId: string
  victimName: string
  ownerName: string | null
  what: string
  why: string
  since: Temporal.Instant
  dueAt: Temporal.Instant | null
  /** A supervisor's as well by now. */
  raised: boolean
  href: string
}

export type PortalWaits = Pick<PortalTask, 'victimId' | 'caseId' | 'crimeId' | 'victimName' | 'ownerName'> & {
  /** `locks`: how often wrong tries locked them lately, or went on where they were shut. */
  turn: { turn: 'locked' | 'frozen'; at: Temporal.Instant; words: string; locks: number } | null
  requests: readonly { id: string; kind: string; at: Temporal.Instant }[]
  messages: readonly Message[]
}

/** What waits for longer than this is a supervisor's as well (our proposal). */
const RAISED_AFTER = { hours: 24 }
const ORDER: readonly PortalTask['kind'][] = ['danger', 'frozen', 'locked', 'request', 'question']

const REACH_THEM = 'Reach them safely, alone, on a way known to be safe before this, and open the pages again'

/** What is shut, and what to make of it. Tried again and again it is no slip: somebody else may be trying, or shutting them out. */
function shutWords({ turn, locks }: NonNullable<PortalWaits['turn']>): Pick<PortalTask, 'what' | 'why'> {
  const again = locks > 1
  const tried = `wrong tries ${locks} times in ${LOCKED_AGAIN_DAYS} days`
  const what =
    turn === 'frozen'
      ? `Their pages are frozen: somebody may have seen them${again ? `, and ${tried}` : ''}`
      : again
        ? `Their pages locked again: ${tried}`
        : 'Their pages locked after wrong tries'
  return { what, why: again ? `Somebody may be trying on purpose, or shutting them out. ${REACH_THEM}` : REACH_THEM }
}

/** Everything that waits, what may be danger first. */
export function tasksOf(waits: readonly PortalWaits[], now: Temporal.Instant): PortalTask[] {
  const old = (since: Temporal.Instant) => Temporal.Instant.compare(since.add(RAISED_AFTER), now) < 0
  const tasks = waits.flatMap(({ turn, requests, messages, ...of }): PortalTask[] => {
    const href = `/victims/${of.victimId}/my-pages`
    const question = openQuestion(messages, now)
    const danger = unanswered(messages).some(one => emergencyWords(one.words).length > 0)
    return [
      ...(turn
        ? [
            {
              ...of,
              href,
              kind: turn.turn,
              ...shutWords(turn),
              since: turn.at,
              dueAt: null,
              raised: old(turn.at) || turn.locks > 1,
            },
          ]
        : []),
      ...requests.map(
        (one): PortalTask => ({
          ...of,
          href: `${href}/requests/${one.id}`,
          kind: 'request',
          what: isRequestKind(one.kind) ? REQUESTS[one.kind].task : one.kind,
          why:
            isRequestKind(one.kind) && REQUESTS[one.kind].confirm
              ? 'Whoever holds the phone may not be them: nothing changes until somebody has confirmed it with them, alone'
              : 'They asked for it on their own pages',
          since: one.at,
          dueAt: null,
          raised: old(one.at),
        }),
      ),
      ...(question
        ? [
            {
              ...of,
              href: `${href}#messages`,
              kind: danger ? ('danger' as const) : ('question' as const),
              what: danger ? 'What they wrote may mean danger now' : 'A question is not answered',
              why: question.chased > 0 ? `They have asked ${question.chased + 1} times` : 'They wait for an answer',
              since: question.since,
              dueAt: question.dueAt,
              raised: danger || question.raised,
            },
          ]
        : []),
    ]
  })
  return tasks.toSorted(
    (a, b) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      Number(b.raised) - Number(a.raised) ||
      Temporal.Instant.compare(a.since, b.since),
  )
}
