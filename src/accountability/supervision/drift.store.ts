import { sql } from 'kysely'
import { pathwayPack } from '../../contact/pathway-pack.ts'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import type { GradeCode } from '../../platform/force/vocabulary.ts'
import type { Advised, Asked, Upgraded } from './drift.ts'
import type { DescribedFact, GradeFact } from './drift-changes.ts'

export type Between = { start: Temporal.Instant; end: Temporal.Instant }

/** Every change of a grade in the log, first grades left out: they change nothing. */
export async function readGradeFacts(tx: Tx, force: Force, { start, end }: Between): Promise<GradeFact[]> {
  const { rows } = await sql<{
    contact_id: string
    case_id: string
    number: number
    at: Temporal.Instant
    by: string
    by_role: string
    team: string | null
    body: { from: GradeCode; grade: GradeCode; reason?: string | null; approved?: boolean }
    trigger: string | null
    agreed_by: string | null
    handler_id: string | null
    answered_at: Temporal.Instant | null
    settlement_id: string | null
  }>`
    select f.about as contact_id, f.case_id, c.number, f.at, f.by, f.by_role, a.team, f.body, c.handler_id, c.settlement_id,
      coalesce(c.answered_at, c.taken_at) as answered_at,
      (select s.trigger from contact.assessment s where s.contact_id = f.about and s.at <= f.at order by s.seq desc limit 1) as trigger,
      (select g.agreed_by from contact.grading g where g.contact_id = f.about and g.at = f.at and g.grade = f.body->>'grade' limit 1) as agreed_by
    from platform.fact f join contact.contact c on c.id = f.about left join platform.account a on a.id::text = f.by
    where f.kind = 'contact-graded' and f.at >= ${start} and f.at < ${end} and f.body->>'from' is not null
    order by f.at, f.seq`.execute(tx)
  const places = new Map(force.neighbourhoods.map(one => [one.id, one.ruralUrban]))
  return rows.map(row => ({
    contactId: row.contact_id,
    caseId: row.case_id,
    number: row.number,
    at: row.at,
    by: row.by,
    role: row.by_role,
    team: row.team,
    from: row.body.from,
    to: row.body.grade,
    reason: row.body.reason ?? null,
    approved: row.body.approved === true,
    approvedBy: row.agreed_by,
    trigger: row.trigger,
    handlerId: row.handler_id,
    answeredAt: row.answered_at,
    ruralUrban: places.get(row.settlement_id ?? '') ?? null,
  }))
}

export type DescribedContact = {
  contactId: string
  caseId: string
  number: number
  handlerId: string | null
  facts: DescribedFact[]
}

/** How each contact was described, fact by fact, where anybody but its handler described it in this time. */
export async function readDescribed(tx: Tx, { start, end }: Between): Promise<DescribedContact[]> {
  const { rows } = await sql<{
    contact_id: string
    case_id: string
    number: number
    handler_id: string | null
    at: Temporal.Instant
    by: string
    by_role: string
    body: { incidentType?: string | null; settlementId?: string | null; changed?: string[] }
  }>`
    select f.about as contact_id, f.case_id, c.number, c.handler_id, f.at, f.by, f.by_role, f.body
    from platform.fact f join contact.contact c on c.id = f.about
    where f.kind = 'contact-described' and f.at < ${end} and exists (select from platform.fact o
      where o.about = f.about and o.kind = 'contact-described' and o.at >= ${start} and o.at < ${end} and o.by is distinct from c.handler_id::text)
    order by f.at, f.seq`.execute(tx)
  return [...Map.groupBy(rows, row => row.contact_id).values()].map(own => ({
    contactId: own[0]!.contact_id,
    caseId: own[0]!.case_id,
    number: own[0]!.number,
    handlerId: own[0]!.handler_id,
    facts: own.map(({ at, by, by_role, body }) => ({
      at,
      by,
      role: by_role,
      incidentType: body.incidentType ?? null,
      settlementId: body.settlementId ?? null,
      changed: body.changed ?? [],
    })),
  }))
}

/** Every contact first graded in this time, with its newest assessment. */
export async function readAsked(tx: Tx, { start, end }: Between): Promise<Asked[]> {
  const { rows } = await sql<{
    id: string
    prompts: Record<string, { answer: string }> | null
    weapon: string
    immediacy: string
    risk: string
  }>`
    select c.id, s.prompts, s.weapon, s.immediacy, s.risk
    from (select contact_id as id, min(at) as at from contact.grading group by contact_id) c
    left join lateral (select * from contact.assessment where contact_id = c.id order by seq desc limit 1) s on true
    where c.at >= ${start} and c.at < ${end}`.execute(tx)
  return rows.map(({ id, prompts, weapon, immediacy, risk }) => ({
    contactId: id,
    answers:
      prompts &&
      ({
        ...Object.fromEntries(Object.entries(prompts).map(([prompt, { answer }]) => [prompt, answer])),
        weapon,
        immediacy,
        risk,
      } as Asked['answers']),
  }))
}

/** Every card of every pathway that was begun in this time, and how it stands. */
export async function readAdvised(tx: Tx, { start, end }: Between): Promise<Advised[]> {
  const { rows: begun } = await sql<{ contact_id: string; pathway: string; pack: string }>`
    select distinct on (contact_id, pathway) contact_id, pathway, pack from contact.pathway_answer
    where at >= ${start} and at < ${end} order by contact_id, pathway, at desc`.execute(tx)
  const { rows: given } = await sql<{ contact_id: string; card: string; state: string }>`
    select distinct on (contact_id, card) contact_id, card, state from contact.advice_given
    where contact_id = any (${begun.map(one => one.contact_id)}::uuid[]) order by contact_id, card, at desc, fact_xid desc`.execute(
    tx,
  )
  const states = new Map(given.map(one => [`${one.contact_id} ${one.card}`, one.state]))
  return begun.flatMap(({ contact_id, pathway, pack }) => {
    const found = pathwayPack(pack).pathways.find(one => one.id === pathway)
    return (found?.cards ?? []).map(card => ({
      contactId: contact_id,
      card: card.id,
      label: `${found!.label}, ${card.kind}: ${card.say}`,
      state: states.get(`${contact_id} ${card.id}`) ?? null,
    }))
  })
}

/** Why each grade that was raised in this time was raised: the newest that was said of it stands. */
export async function readUpgraded(tx: Tx, { start, end }: Between): Promise<Upgraded[]> {
  const { rows } = await sql<Upgraded>`
    select distinct on (u.grading_id) u.contact_id as "contactId", u.code, u.by_rule as "byRule"
    from contact.upgrade_reason u join contact.grading g on g.id = u.grading_id
    where g.at >= ${start} and g.at < ${end} order by u.grading_id, u.at desc, u.fact_xid desc`.execute(tx)
  return rows
}

/** The contacts behind a figure, for whoever opens it. */
export async function readContactsBehind(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return tx
    .selectFrom('contact.contact')
    .select([
      'id as contactId',
      'case_id as caseId',
      'number',
      'channel',
      'offered_at as offeredAt',
      'incident_type as incidentType',
      'grade',
    ])
    .where('id', 'in', ids)
    .orderBy('offered_at')
    .execute()
}
