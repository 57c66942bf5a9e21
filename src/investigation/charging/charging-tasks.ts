import { between, caseTask, dayAndTime, earlier, isPast, type Viewing } from '../day/case-task.ts'
import type { Task } from '../day/task.ts'
import type { OpenCase } from '../open-case.ts'
import { type Ends, firstEnd, type Held, limitEnds } from './advice-clocks.ts'
import type { ChargingState } from './standing.ts'

export type ChargingWait = OpenCase & {
  requestId: string
  suspect: string
  state: ChargingState
  since: Temporal.Instant
  dueAt: Temporal.Instant | null
  decider: 'police' | 'prosecutor'
  held: Held
  custodyEndsAt: string | null
  triable: string | null
  offenceDay: string | null
  reportedAt: Temporal.Instant
  /** While a prosecutor or a court has the bail it has no end. */
  bailEndsAt: Temporal.Instant | null
  actions: number
  openActions: number
}

const END_WORDS = { custody: 'Detention ends', bail: 'Bail ends', limit: 'The time to charge it ends' } as const
const AFTER_WORDS = {
  custody: 'detention ends then',
  bail: 'bail ends then, and nobody can extend it after that',
  limit: 'nobody can be charged with it after that',
} as const
/** Hours for which a draft may lie, and from which on one outcome is proposed once there is no charge: our proposals. */
const DRAFT_HOURS = 72

/** What a request waits for, and what runs out meanwhile: one task for each that is open. */
export function chargingTask(one: ChargingWait, { words, now }: Viewing): Task {
  const ends: Ends = {
    custodyEndsAt: one.held === 'custody' && one.custodyEndsAt ? Temporal.Instant.from(one.custodyEndsAt) : null,
    bailEndsAt: one.bailEndsAt,
    limitEndsAt: limitEnds(one, now.toZonedDateTimeISO('Europe/London').toPlainDate()),
  }
  const end = firstEnd(ends)
  const { what, why, href } = waits(one, now)
  const due = one.dueAt ?? one.since.add({ hours: DRAFT_HOURS })
  const over = end && isPast(end.at, now)
  return caseTask(one, words, {
    kind: 'charging',
    key: `charging:${one.requestId}`,
    what,
    why: `${why}${end ? `. ${over ? END_WORDS[end.of].replace(' ends', ' has ended') : END_WORDS[end.of]}: ${dayAndTime(end.at)}` : ''}`,
    due: end ? earlier(due, end.actBy) : due,
    started: one.since,
    nowFrom: end?.actBy ?? null,
    hardEnd: end && !over ? { at: end.at, why: AFTER_WORDS[end.of] } : null,
    fixed: end && over ? `${END_WORDS[end.of].replace(' ends', ' has ended')}: this cannot wait` : null,
    href,
  })
}

function waits(one: ChargingWait, now: Temporal.Instant): { what: string; why: string; href: string } {
  const href = `/charging/${one.requestId}`
  const who = one.decider === 'police' ? 'a police decider' : 'the prosecutor'
  const since = between(one.since, now)
  const late = one.dueAt && isPast(one.dueAt, now)
  switch (one.state) {
    case 'sent':
    case 'appealed':
      return {
        what: `${late ? 'Chase' : 'Await'} the decision whether to charge ${one.suspect}`,
        why: `${one.state === 'sent' ? 'With' : 'Asked again of'} ${who} for ${since}${late ? ', and it is late' : ''}`,
        href,
      }
    case 'sent-back':
      return { what: `Put the file on ${one.suspect} right and send it again`, why: `It came back ${since} ago`, href }
    case 'further-work': {
      const done = one.openActions === 0
      return {
        what: done ? `Send the file on ${one.suspect} again` : `Do what was asked for before ${one.suspect} is charged`,
        why: done
          ? `All that was asked for is done: ${one.actions} of ${one.actions}`
          : `${one.actions - one.openActions} of ${one.actions} done, asked for ${since} ago`,
        href,
      }
    }
    case 'charge-advised':
      return { what: `Charge ${one.suspect}`, why: `It was decided ${since} ago, and no charge is recorded`, href }
    case 'no-charge-advised':
      return {
        what: `Say what follows for ${one.suspect}: an outcome, or ask again`,
        why: `It was decided ${since} ago that they are not charged, and the victim waits to hear what that means`,
        href,
      }
    default:
      return {
        what: `Send the request whether to charge ${one.suspect}`,
        why: `Drafted ${since} ago, and not sent`,
        href,
      }
  }
}
