import { sql } from 'kysely'
import type { CharacteristicKind } from '../../contact/characteristics.ts'
import type { Tx } from '../../platform/db/connect.ts'
import type { Between } from './drift.store.ts'
import type { Served } from './equality.ts'
import { type ServedStamps, servedFrom } from './served-from.ts'

type Row = ServedStamps & {
  id: string
  caller_name: string | null
  told: Partial<Record<CharacteristicKind, string>> | null
}

/** Every contact offered in this time, as equality counts it. Of a name only the last word leaves here, to be counted. */
export async function readServed(tx: Tx, { start, end }: Between, now: Temporal.Instant): Promise<Served[]> {
  const { rows } = await sql<Row>`
    select c.id, c.offered_at, c.ivr_ended_at, c.queued_at, c.answered_at, c.caller_name, c.grade, i.id is not null as incident, i.attend_by, i.first_at_scene_at,
      p.agreed_at as appointment_agreed, p.starts_at as appointment_starts, p.ends_at as appointment_ends, p.ended as appointment_ended,
      (select s.minimum_grade from contact.assessment s where s.contact_id = c.id order by s.seq desc limit 1) as floor,
      (select jsonb_object_agg(kind, answer) from (select distinct on (kind) kind, answer from contact.characteristic
        where contact_id = c.id order by kind, at desc, fact_xid desc) newest) as told
    from contact.contact c left join response.incident i on i.contact_id = c.id
    left join lateral (select a.agreed_at, a.starts_at, a.ends_at, a.ended from response.appointment a where a.incident_id = i.id
      order by a.agreed_at, a.fact_xid limit 1) p on true
    where c.offered_at >= ${start} and c.offered_at < ${end}`.execute(tx)
  return rows.map(row => ({
    contactId: row.id,
    told: row.told ?? {},
    familyName: row.caller_name?.trim().split(/\s+/).at(-1) ?? null,
    ...servedFrom(row, now),
  }))
}
