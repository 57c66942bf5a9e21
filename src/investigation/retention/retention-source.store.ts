import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { readOpenErasures } from '../../platform/keeping/erasures.ts'
import { readHoldsToReview } from '../../platform/keeping/hold-rows.ts'
import { londonDay, startOfLondonDay } from '../../platform/time.ts'
import type { TaskSource } from '../day/source.store.ts'
import type { Task } from '../day/task.ts'
import { readInstalledForce } from './count-kept.store.ts'
import { readDue } from './due.store.ts'
import { readOrdersDue } from './kept-orders.store.ts'

/** As many of each: the page about keeping has them all. */
const A_DAY = 20

const PLAIN = {
  kind: 'retention',
  caseId: null,
  crimeId: null,
  offence: '',
  ownerId: null,
  owner: null,
  risk: { level: 'low' as const, because: [] },
  started: null,
  perishesAt: null,
  nowFrom: null,
  hardEnd: null,
  fixed: null,
}

/** For whoever reviews what is kept, and nobody else: reviews whose day has come, erasures for their second press, holds to look at again. */
export const retentionSource: TaskSource = {
  kind: 'retention',
  label: 'What is kept, held or erased',
  read: async (tx, { scope, now }) => {
    if (scope.caseId || !(await isReviewer(tx))) return []
    const today = londonDay(now)
    const dayOf = (date: string | Temporal.PlainDate) => startOfLondonDay(Temporal.PlainDate.from(date))
    const force = await readInstalledForce(tx)
    const { due } = await readDue(tx, force, today, A_DAY)
    return [
      ...due.map(
        (one): Task => ({
          ...PLAIN,
          key: `retention:${one.caseId}`,
          caseId: one.caseId,
          of: one.title,
          risk: one.risk,
          what: 'Review how long it is kept',
          why: `Group ${one.standing.group.group}: ${one.standing.because[0]}`,
          due: dayOf(one.standing.nextOn!),
          href: `/cases/${one.caseId}/retention`,
        }),
      ),
      ...(await readOrdersDue(tx, force, today, A_DAY)).map(
        (one): Task => ({
          ...PLAIN,
          key: `order-kept:${one.orderId}`,
          of: 'On file',
          offence: 'an order without a crime',
          what: 'Review how long an order is kept',
          why: one.kept.because,
          due: dayOf(one.kept.nextOn),
          href: `/orders/${one.orderId}/retention`,
        }),
      ),
      ...(await readOpenErasures(tx, A_DAY)).map(
        (one): Task => ({
          ...PLAIN,
          key: `erasure:${one.erasureId}`,
          caseId: one.caseId,
          of: `Group ${one.group}`,
          what: 'Erase it, or stop that',
          why: `${one.askedByName} asked${one.twoPeople ? ': somebody else decides' : ''}`,
          due: dayOf(one.earliestOn),
          href: `/erasures/${one.erasureId}`,
        }),
      ),
      ...(await readHoldsToReview(tx, today, A_DAY)).map(
        (one): Task => ({
          ...PLAIN,
          key: `hold:${one.holdId}`,
          caseId: one.of === 'case' ? one.caseId : null,
          of: one.of === 'case' ? 'A case' : 'A person',
          what: 'Look whether a hold is still needed',
          why: 'It holds until somebody ends it',
          due: dayOf(one.reviewOn),
          href: `/${one.of === 'case' ? 'cases' : 'people'}/${one.caseId}/hold`,
        }),
      ),
    ]
  },
}

async function isReviewer(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select 'records-reviewer' = any (platform.acting_rights()) as is`.execute(
    tx,
  )
  return rows[0]!.is
}
