import { sql } from 'kysely'
import type { OpenCase } from '../../open-case.ts'
import { CASE, FROM, within } from '../../open-cases.store.ts'
import { between, caseTask } from '../case-task.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'

type RequestWait = OpenCase & {
  requestId: string
  holder: string
  at: Temporal.Instant
  agreed: boolean | null
  sentAt: Temporal.Instant | null
}

/** Hours in which a request is decided, and days after which an unanswered one is asked after: our proposals. */
const DECIDE_HOURS = 72
const ANSWER_DAYS = 28

/** Requests for a victim's information that wait for a decision, to go out, or for an answer. */
export const thirdPartySource: TaskSource = {
  kind: 'third-party',
  label: 'Others’ records',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<RequestWait>`
      select ${CASE}, r.id as "requestId", r.holder, r.at, r.agreed, r.sent_at as "sentAt"
      from ${FROM} join investigation.third_party_request r on r.crime_id = c.id and r.answered_at is null and r.agreed is distinct from false
      where ${within(ask.scope)} order by coalesce(r.sent_at, r.at), r.id limit ${MOST}`,
    )
    return rows.map(one => {
      const since = one.sentAt ?? one.at
      const waits = one.sentAt ? 'No answer' : one.agreed ? 'Agreed and not sent' : 'Not decided'
      return caseTask(one, ask.words, {
        kind: 'third-party',
        key: `third-party:${one.requestId}`,
        what: one.sentAt
          ? `Ask after the answer of ${one.holder}`
          : one.agreed
            ? `Tell the victim, then ask ${one.holder}`
            : `Decide whether ${one.holder} is asked`,
        why: `${waits} for ${between(since, ask.now)}: what somebody else holds about a victim`,
        due: since.add({ hours: one.sentAt ? 24 * ANSWER_DAYS : DECIDE_HOURS }),
        started: since,
        href: `/third-party/${one.requestId}`,
      })
    })
  },
}
