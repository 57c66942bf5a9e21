import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Stamp } from '../../platform/log/record.ts'
import { languageOf } from '../languages/language-pack.store.ts'
import { saidIn } from '../languages/said.ts'
import { queueMessage } from '../messages/queue.store.ts'
import { askPerson } from '../plan/reach-task.store.ts'
import { readPortal } from './portal.store.ts'

/** What is written within so many minutes, and before she looks, is told of once: our proposal. */
export const TOGETHER_MINUTES = 30

const SHUT = {
  'not-invited': 'Something was written to them and they have no pages of their own: tell them, as they agreed',
  locked: 'Something new stands on their pages, which are locked: tell them, alone, when you open the pages with them',
  frozen: 'Something new stands on their pages, which are frozen: tell them, alone, when you open the pages with them',
} as const

export type NewsSaid = { by: 'notice' | 'earlier-notice'; messageId: string } | { by: 'person'; taskId: string | null }

/**
 * Says to a victim that something new stands on their pages, and nothing of what: one notice, through the one gate. What stands there already untold
 * joins the notice that is on its way. Where none may go, a person tells them. It tells nobody anything and answers no clock. Hold the case before.
 */
export async function sayThereIsNews(
  tx: Tx,
  victim: { victimId: string; caseId: string },
  thing: string,
  stamp: Stamp,
): Promise<NewsSaid> {
  const { victimId, caseId } = victim
  const person = async (because: string, what: string): Promise<NewsSaid> => {
    const task = await askPerson(tx, victimId, { because, what }, stamp)
    return { by: 'person', taskId: task?.taskId ?? null }
  }
  const state = (await readPortal(tx, victimId))?.state ?? 'not-invited'
  if (state !== 'in-use' && state !== 'invited') return person('pages-shut', SHUT[state])
  const earlier = await noticeOnItsWay(tx, victimId, stamp.at)
  if (earlier) return { by: 'earlier-notice', messageId: earlier }
  // What an email holds: no word of what was written.
  const words = saidIn((await languageOf(tx, victimId, stamp.at)).pack, 'inside.news')
  const draft = { purpose: 'reminder', thing: `portal-${thing}`, victimId, caseId, words } as const
  const queued = await queueMessage(tx, stamp, draft)
  if (queued.ok) return { by: 'notice', messageId: queued.value.messageId }
  const { code, message } = queued.refusal
  return person(code, `Something new stands on their own pages: tell them. ${message}`)
}

/** A notice that has not gone yet, or went a moment ago, and after which she has not looked. */
async function noticeOnItsWay(tx: Tx, victimId: string, at: Temporal.Instant): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select m.id from victim.message m
    where m.victim_id = ${victimId}::uuid and m.purpose = 'reminder' and m.key like 'reminder:portal-%'
      and (m.state in ('queued', 'sending') or (m.state <> 'failed' and m.queued_at > ${at.subtract({ minutes: TOGETHER_MINUTES })}))
      and not exists (select from victim.portal_sign_in s where s.victim_id = m.victim_id and s.at > m.queued_at)
    order by m.queued_at desc, m.id limit 1`.execute(tx)
  return rows[0]?.id
}

export type LastNotice = { messageId: string; state: string; channel: string; at: Temporal.Instant }

/** What became of the last notice that something new stands on a victim's pages. */
export async function lastNotice(tx: Tx, victimId: string): Promise<LastNotice | undefined> {
  const { rows } = await sql<LastNotice>`
    select id as "messageId", state, channel, coalesce(delivered_at, sent_at, queued_at) as at from victim.message
    where victim_id = ${victimId}::uuid and purpose = 'reminder' and key like 'reminder:portal-%' order by queued_at desc, id limit 1`.execute(
    tx,
  )
  return rows[0]
}
