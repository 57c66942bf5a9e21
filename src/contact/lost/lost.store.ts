import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { londonDay } from '../../platform/time.ts'
import type { ContactRow } from '../contact.store.ts'
import { countEarlier, NOTHING_EARLIER } from '../earlier-contacts.store.ts'
import { flaggedNumbers } from '../flagged-numbers.store.ts'
import { type Shown, shown } from '../queue-row.ts'
import { type Attempt, readAttempts } from '../ring-back.store.ts'
import { type Recontact, recontactsOf } from '../telephony/recontact.store.ts'
import { recontactOn, SAME_BY, type SameBy } from '../telephony/recontact.ts'
import { byDangerThenAge, type Danger, readDanger } from '../waiting-danger.ts'
import { keptBecause, lostKeepingOn } from './lost-keeping.ts'
import { hoursOver, maybeLost, UNREACHED } from './lost-rows.store.ts'
import { lostSigns } from './lost-signs.store.ts'

export type LostContact = Shown & {
  attempts: Attempt[]
  recontact: (Recontact & { said: string }) | null
  held: boolean
  abandonedAt: Temporal.Instant
  stage: 'ivr' | 'queue' | 'ring'
  danger: Danger
  /** Why they stay though their hours on the list are over; null while these run. */
  kept: string[] | null
}

type Row = ContactRow & { kept: string[] | null; hours_run: boolean }

/**
 * Callers who gave up, and have not been spoken to since by any call from the same number: 999 first, then by what their
 * number brought before. One that the rule of silent calls holds stays until a supervisor lets it go, whoever has rung
 * since; one of whom any risk is known stays until somebody deals with them or says why not (lost-keeping.ts). Those who left during the
 * recorded message are counted, and listed only where something is known of them: it may have helped the others.
 */
export async function lostContacts(
  tx: Tx,
  now: Temporal.Instant,
): Promise<{ lost: LostContact[]; duringMessage: number }> {
  const rule = lostKeepingOn(londonDay(now))
  const { rows } = await sql<Row>`
    select c.*, d.because as kept, ${hoursOver(rule)} > ${now} as hours_run from contact.contact c left join contact.lost_decided d on d.contact_id = c.id
    where c.id in (${maybeLost(rule, now)}) and ${UNREACHED} and (c.held_at is not null or (d.decided is distinct from 'left' and d.over_at is null))
    order by c.abandoned_at, c.id`.execute(tx)
  const flagged = await flaggedNumbers(tx, rows, now)
  const earlier = await countEarlier(
    tx,
    rows.map(row => ({ id: row.id, callerNumber: row.caller_number })),
    now,
  )
  const counted = await unknown(tx, rows, now)
  const listed = rows.filter(row => !counted.has(row.id))
  const ids = listed.map(row => row.id)
  const attempts = Map.groupBy(await readAttempts(tx, ids), one => one.contactId)
  const back = await recontactsOf(tx, ids, recontactOn(londonDay(now)).laterHours)
  const lost = listed
    .map(row => ({
      ...shown(row),
      attempts: attempts.get(row.id) ?? [],
      recontact: saidBack(back.get(row.id)),
      held: row.held_at !== null,
      abandonedAt: row.abandoned_at!,
      stage: row.abandon_stage!,
      kept: row.kept,
      danger: readDanger({
        channel: row.channel,
        offeredAt: row.offered_at,
        happening: null,
        emergencyWords: [],
        silent55: row.silent55,
        callerNumber: row.caller_number,
        placeKnown: row.place !== null,
        held: row.held_because,
        flagged: flagged.get(row.id) ?? null,
        earlier: earlier.get(row.id) ?? NOTHING_EARLIER,
      }),
    }))
    .toSorted((a, b) => Number(b.held) - Number(a.held) || byDangerThenAge(a, b))
  return { lost, duringMessage: rows.filter(row => row.hours_run && counted.has(row.id)).length }
}

/** Those who left during the recorded message and of whom nothing is known that would keep them on the list. */
async function unknown(tx: Tx, rows: readonly Row[], now: Temporal.Instant): Promise<Set<string>> {
  const rule = lostKeepingOn(londonDay(now))
  const left = rows.filter(row => row.abandon_stage === 'ivr' && row.kept === null)
  const signs = await lostSigns(tx, left, now)
  return new Set([...signs].flatMap(([id, own]) => (keptBecause(rule, own).length === 0 ? [id] : [])))
}

const saidBack = (back: Recontact | undefined) => (back ? { ...back, said: SAME_BY[back.by as SameBy] } : null)
