import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import { type ContactRow, sensitivityOf } from './contact.store.ts'
import { readRingScreens } from './decided.store.ts'
import { readPathwayAnswers } from './pathway-answers.store.ts'
import { readRingPlan } from './ring/ring-plan.store.ts'
import type { SafeToRing } from './ring-back.ts'
import { ringIsFlagged, ringNow } from './ring-safety.ts'
import type { YesNoUnknown } from './thrive.ts'

const ENDANGERS: Readonly<Record<SafeToRing, YesNoUnknown>> = { yes: 'no', no: 'yes', 'not-known': 'unknown' }

/** May this contact's number be rung, by all that was ever said of it and what is said now? Asked by every act that rings. */
export async function mayRingContact(tx: Tx, contact: ContactRow, force: Force, said: SafeToRing | undefined) {
  const screens = (await readRingScreens(tx, contact.id)).map(one => one.endangers)
  const ring = {
    sensitive: sensitivityOf(force, contact.incident_type),
    answers: await readPathwayAnswers(tx, [contact.id]),
    held: contact.held_at !== null,
    vulnerable: contact.vulnerable,
  }
  // Of whoever may be beside the danger every 'not safe' stands; of anybody else the newest word holds.
  const stands = screens.includes('yes') || (ringIsFlagged(ring) && (await notSafeBefore(tx, contact.id)))
  const endangers = stands ? 'yes' : said ? ENDANGERS[said] : screens.at(-1)
  const { plans } = await readRingPlan(tx, contact, { role: 'system' })
  const planForbids = plans.find(one => one.forbids !== null)?.forbids ?? null
  return ringNow({ ...ring, endangers, saidBefore: await saidOnNumber(tx, contact), planForbids })
}

async function notSafeBefore(tx: Tx, contactId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('contact.ring_attempt')
    .select('id')
    .where('contact_id', '=', contactId)
    .where('safe_to_ring', '=', 'no')
    .executeTakeFirst()
  return found !== undefined
}

/** A year back, on other contacts of this number. */
async function saidOnNumber(tx: Tx, contact: ContactRow): Promise<boolean> {
  if (!contact.caller_number) return false
  const { rows } = await sql<{ said: boolean }>`
    select exists (
      select from contact.contact c
      where c.caller_number = ${contact.caller_number} and c.id <> ${contact.id}::uuid
        and c.offered_at > ${contact.offered_at}::timestamptz - interval '365 days'
        and (exists (select from contact.pathway_answer a where a.contact_id = c.id and a.question = 'ring-back' and a.answer = 'yes')
          or exists (select from contact.ring_screen s where s.contact_id = c.id and s.endangers = 'yes'))) as said`.execute(
    tx,
  )
  return rows[0]?.said ?? false
}
