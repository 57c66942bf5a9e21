import { sql } from 'kysely'
import type { CharacteristicKind } from '../../contact/characteristics.ts'
import { pathwayPack } from '../../contact/pathway-pack.ts'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import type { GradeCode } from '../../platform/force/vocabulary.ts'
import type { Between } from './drift.store.ts'
import type { Advised, Asked, Upgraded } from './drift.ts'
import { type GradeChangeSeen, seenChange } from './drift-changes.ts'
import type { Served } from './equality.ts'
import { type ServedStamps, servedFrom } from './served-from.ts'

/** The rows that the reports count, from views without a case, a contact or a person: for whoever may see sums alone. */
export async function readCountedChanges(tx: Tx, force: Force, { start, end }: Between): Promise<GradeChangeSeen[]> {
  const { rows } = await sql<{
    one: string
    at: Temporal.Instant
    role: string
    team: string | null
    from: GradeCode
    to: GradeCode
    approved: boolean
    after: boolean
    answeredAt: Temporal.Instant | null
    settlement: string | null
    trigger: string | null
  }>`
    select one::text, at, by_role as role, team, from_grade as from, grade as to, approved, after_handler as after,
      answered_at as "answeredAt", settlement_id as settlement, trigger
    from accountability.grade_change_counted where at >= ${start} and at < ${end} order by at`.execute(tx)
  const places = new Map(force.neighbourhoods.map(one => [one.id, one.ruralUrban]))
  return rows.map(({ one, after, settlement, ...row }) =>
    seenChange(
      {
        ...row,
        contactId: one,
        caseId: '',
        number: 0,
        by: '',
        // Only whether somebody else than the handler changed it is known here.
        handlerId: after ? 'the handler' : null,
        reason: null,
        approvedBy: null,
        ruralUrban: places.get(settlement ?? '') ?? null,
      },
      force.gradeSets,
    ),
  )
}

export async function readCountedUpgrades(tx: Tx, { start, end }: Between): Promise<Upgraded[]> {
  const { rows } = await sql<Upgraded>`
    select one::text as "contactId", code, by_rule as "byRule" from accountability.upgrade_counted
    where at >= ${start} and at < ${end}`.execute(tx)
  return rows
}

export async function readCountedAsked(tx: Tx, { start, end }: Between): Promise<Asked[]> {
  const { rows } = await sql<{
    one: string
    answers: Record<string, string> | null
    weapon: string
    immediacy: string
    risk: string
  }>`
    select one::text, answers, weapon, immediacy, risk from accountability.asked_counted
    where at >= ${start} and at < ${end}`.execute(tx)
  return rows.map(({ one, answers, ...more }) => ({
    contactId: one,
    answers: answers && ({ ...answers, ...more } as Asked['answers']),
  }))
}

export async function readCountedAdvised(tx: Tx, { start, end }: Between): Promise<Advised[]> {
  const { rows: begun } = await sql<{ one: string; pathway: string; pack: string }>`
    select distinct on (one, pathway) one::text, pathway, pack from accountability.pathway_counted
    where at >= ${start} and at < ${end} order by one, pathway, at desc`.execute(tx)
  const { rows: given } = await sql<{ one: string; card: string; state: string }>`
    select one::text, card, state from accountability.advice_counted
    where one = any (${begun.map(row => row.one)}::bigint[])`.execute(tx)
  const states = new Map(given.map(row => [`${row.one} ${row.card}`, row.state]))
  return begun.flatMap(({ one, pathway, pack }) => {
    const found = pathwayPack(pack).pathways.find(other => other.id === pathway)
    return (found?.cards ?? []).map(card => ({
      contactId: one,
      card: card.id,
      label: `${found!.label}, ${card.kind}: ${card.say}`,
      state: states.get(`${one} ${card.id}`) ?? null,
    }))
  })
}

export async function readCountedServed(tx: Tx, { start, end }: Between, now: Temporal.Instant): Promise<Served[]> {
  const { rows } = await sql<ServedStamps & { one: string; told: Partial<Record<CharacteristicKind, string>> | null }>`
    select one::text, offered_at, ivr_ended_at, queued_at, answered_at, grade, floor, incident, attend_by, first_at_scene_at, told,
      appointment_agreed, appointment_starts, appointment_ends, appointment_ended
    from accountability.served_counted where offered_at >= ${start} and offered_at < ${end}`.execute(tx)
  return rows.map(row => ({ contactId: row.one, told: row.told ?? {}, familyName: null, ...servedFrom(row, now) }))
}
