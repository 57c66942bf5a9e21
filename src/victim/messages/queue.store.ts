import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { languageOf } from '../languages/language-pack.store.ts'
import { letterReference } from '../letters/letter-reference.ts'
import { openLetter } from '../letters/letter-work.store.ts'
import { latestNeeds } from '../needs/needs.store.ts'
import { maySend } from '../plan/gate.store.ts'
import type { NoSend } from '../plan/where-to-send.ts'
import { keyOf, type MessagePurpose, PLAN_PURPOSE } from './message.ts'
import { carriesWords, noticeFor } from './notice.ts'
import type { Known } from './reveals.ts'
import { lookAgain } from './wait.store.ts'

export type MessageDraft = {
  purpose: MessagePurpose
  /** What it is about: an update, a code, one asking of a survey. One message for each, whatever is retried. */
  thing: string
  victimId: string
  caseId: string
  /** The words inside; a text never carries them, they wait where she reads them. */
  words: string
  updateId?: string | undefined
  /** A one-time code: figures only, and only with the purpose 'portal-code'. */
  code?: string | undefined
}
export type NotQueued = NoSend | 'no-such-victim' | 'notice-reveals' | 'bad-code'
export type Queued = { messageId: string; already: boolean }

/**
 * Puts one message in the queue, with its fact, where her plan lets one go, now or at an hour of hers: the gate is asked here, and again
 * when it is sent. The same thing queued twice is one message, and the second asking gets the first one's id. Hold the case before.
 */
export async function queueMessage(tx: Tx, stamp: Stamp, draft: MessageDraft): Promise<Outcome<Queued, NotQueued>> {
  const { purpose, victimId, caseId } = draft
  const key = keyOf(purpose, draft.thing)
  const there = await tx.selectFrom('victim.message').select('id').where('key', '=', key).executeTakeFirst()
  if (there) return accept({ messageId: there.id, already: true })
  const { decision, waits } = await maySend(tx, victimId, { purpose: PLAN_PURPOSE[purpose], at: stamp.at })
  if (!decision.ok && !waits) return decision
  const { channel, reach } = decision.ok ? decision.value : waits!
  const known = await readKnown(tx, victimId)
  if (!known) return refuse('no-such-victim', 'There is no such victim')
  const { pack } = await languageOf(tx, victimId, stamp.at)
  const notice = noticeFor({ purpose, channel, code: draft.code, slots: pack?.slots }, known)
  if (!notice.ok) return notice
  const id = newId()
  const { numInsertedOrUpdatedRows: kept } = await tx
    .insertInto('victim.message')
    .values({
      id,
      case_id: caseId,
      purpose,
      key,
      update_id: draft.updateId ?? null,
      victim_id: victimId,
      channel,
      reach,
      notice: notice.value,
      body: draft.words,
      language: pack?.language ?? 'en',
      lead: pack && channel === 'email' ? pack.slots['email.lead'] : null,
      state: 'queued',
      queued_at: stamp.at,
      by_name: stamp.by.name,
    })
    .onConflict(clash => clash.column('key').doNothing())
    .executeTakeFirstOrThrow()
  if (!kept) return queueMessage(tx, stamp, draft)
  if (channel === 'letter') {
    const large = (await latestNeeds(tx, victimId))?.formats.includes('large-print') ?? false
    await openLetter(tx, { messageId: id, caseId, victimId, reference: letterReference(id), large })
  }
  if (waits) await lookAgain(tx, { id, caseId }, waits.until)
  // The log says what kind of thing goes and by which way, never to where nor what it says.
  const body = {
    messageId: id,
    purpose,
    victimId,
    updateId: draft.updateId ?? null,
    channel,
    words: carriesWords(channel),
  }
  await record(tx, { ...stamp, kind: 'victim-message-queued', caseId, about: id, body })
  return accept({ messageId: id, already: false })
}

/** Names, numbers, places and offences of her case: none of them may stand on the outside. Read as the system, so that nothing is missed. */
async function readKnown(tx: Tx, victimId: string): Promise<Known | undefined> {
  const { rows } = await sql<Known>`
    select array_remove(array(select w.name from investigation.crime_victim w where w.crime_id = k.id)
        || array(select s.name from investigation.suspect s where s.crime_id = k.id) || array[k.owner_name], null) as names,
      array[k.number::text, i.number::text] as numbers, array_remove(array[i.place], null) as places,
      array[replace(k.offence, '-', ' ')] as offences
    from investigation.crime_victim v join investigation.crime k on k.id = v.crime_id join response.incident i on i.id = k.incident_id
    where v.id = ${victimId}::uuid`.execute(tx)
  return rows[0]
}
