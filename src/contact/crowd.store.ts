import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import type { GradeCode } from '../platform/force/vocabulary.ts'
import { londonDay, minutesBetween } from '../platform/time.ts'
import { stillToAsk } from './attaching.ts'
import { readAttachment } from './attachment.store.ts'
import { placeOfCaller, riskWords } from './caller-risk.ts'
import type { ContactRow } from './contact.store.ts'
import { emergencyWords } from './emergency-words.ts'
import { readAccountOf, readMembersAround } from './event-accounts.store.ts'
import { bursts, eventCandidates } from './event-candidates.ts'
import { fastest } from './grade-order.ts'
import { sameEventRuleOn } from './same-event-rules.ts'

const SHOWN = 4

export type Caller = {
  contactId: string
  caseId: string
  number: number
  offeredAt: Temporal.Instant
  state: string
  endState: string | null
  callerName: string | null
  callerNumber: string | null
  place: string | null
  summary: string | null
  grade: GradeCode | null
  needs: GradeCode | null
  asked: boolean
  vulnerable: boolean
  attached: boolean
  stands: 0 | 1 | 2 | 3
  words: string[]
}

/** These contacts with each caller's own risk, who stands out first. `event`: the grade that the event has. */
export async function readCallers(tx: Tx, ids: readonly string[], event: GradeCode | null): Promise<Caller[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<
    ContactRow & { said: string | null; needs: GradeCode[] | null; weapon: boolean | null; attached: boolean }
  >`
    select c.*, array_agg(a.minimum_grade) filter (where a.id is not null) as needs, bool_or(a.weapon = 'yes') as weapon,
      exists (select from contact.attachment t where t.contact_id = c.id and t.undone_at is null) as attached,
      concat_ws(' ', c.summary, (select string_agg(l.text, ' ') from contact.log_line l where l.contact_id = c.id)) as said
    from contact.contact c left join contact.assessment a on a.contact_id = c.id
    where c.id = any (${[...ids]}::uuid[]) group by c.id`.execute(tx)
  return rows
    .map(row => {
      const risk = {
        asked: row.needs !== null,
        vulnerable: row.vulnerable,
        needs: row.needs ? fastest(row.needs) : null,
        grade: row.grade,
        weapon: row.weapon ?? false,
        speaksOf: emergencyWords(row.said),
      }
      return {
        contactId: row.id,
        caseId: row.case_id,
        number: row.number,
        offeredAt: row.offered_at,
        state: row.state,
        endState: row.end_state,
        callerName: row.caller_name,
        callerNumber: row.caller_number,
        place: row.place,
        summary: row.summary,
        grade: row.grade,
        needs: risk.needs,
        asked: risk.asked,
        vulnerable: risk.vulnerable,
        attached: row.attached,
        stands: placeOfCaller(risk, event),
        words: riskWords(risk, event),
      }
    })
    .toSorted((a, b) => a.stands - b.stands || Temporal.Instant.compare(a.offeredAt, b.offeredAt))
}

/** Everybody whose contact is attached to this one. */
export async function crowdOf(tx: Tx, lead: string): Promise<string[]> {
  const { rows } = await sql<{ contact_id: string }>`select contact_id from contact.crowd_of(${lead}::uuid)`.execute(tx)
  return rows.map(row => row.contact_id)
}

/** A lead as the pages name it: its incident's number where it has one. */
export async function readLeads(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  const { rows } = await sql<{
    contactId: string
    caseId: string
    number: number
    grade: GradeCode | null
    state: string
    summary: string | null
    place: string | null
    incidentType: string | null
    incident: number | null
    incidentId: string | null
    incidentGrade: GradeCode | null
    callers: number
  }>`
    select c.id as "contactId", c.case_id as "caseId", c.number, c.grade, c.state, c.summary, c.place, c.incident_type as "incidentType",
      i.number as incident, i.id as "incidentId", i.grade as "incidentGrade", 1 + (select count(*)::int from contact.crowd_of(c.id)) as callers
    from contact.contact c left join response.incident i on i.contact_id = c.id where c.id = any (${[...ids]}::uuid[])`.execute(
    tx,
  )
  return rows
}

/** What the call screen shows beside a contact: what it is attached to, who is attached to it, and what may be the same event. */
export async function readCrowdBeside(tx: Tx, contact: ContactRow, ask: { force: Force; now: Temporal.Instant }) {
  const rule = sameEventRuleOn(londonDay(ask.now))
  const attached = await readAttachment(tx, contact.id)
  const assessed = await tx
    .selectFrom('contact.assessment')
    .select('id')
    .where('contact_id', '=', contact.id)
    .limit(1)
    .executeTakeFirst()
  const crowd = await crowdOf(tx, contact.id)
  const offered = attached || contact.state !== 'open' ? [] : await offersFor(tx, contact, { ...ask, rule })
  return {
    attached: attached ? { ...attached, lead: (await readLeads(tx, [attached.toContact]))[0] ?? null } : null,
    stillToAsk: attached ? stillToAsk(assessed !== undefined) : [],
    callers: crowd.length,
    offered: offered.filter(one => one.level !== 'different').slice(0, SHOWN),
    different: offered.filter(one => one.level === 'different').slice(0, SHOWN),
  }
}

async function offersFor(
  tx: Tx,
  contact: ContactRow,
  ask: { force: Force; now: Temporal.Instant; rule: ReturnType<typeof sameEventRuleOn> },
) {
  const me = await readAccountOf(tx, contact.id, ask)
  if (!me || (me.words === '' && me.place === null)) return []
  const members = await readMembersAround(tx, contact.offered_at, me, ask)
  const found = eventCandidates(ask.rule, me, members).filter(one => one.lead !== contact.id)
  const leads = new Map(
    (
      await readLeads(
        tx,
        found.slice(0, 3 * SHOWN).map(one => one.lead),
      )
    ).map(one => [one.contactId, one]),
  )
  return found.flatMap(one => {
    const lead = leads.get(one.lead)
    return lead ? [{ ...lead, level: one.level, because: one.because, against: one.against }] : []
  })
}

/** The bursts of the last hour, the largest first, in what the wall says of each. */
export async function readBursts(tx: Tx, ask: { force: Force; now: Temporal.Instant }) {
  const rule = sameEventRuleOn(londonDay(ask.now))
  const { minutes } = rule.burst
  const members = await readMembersAround(tx, ask.now, null, { ...ask, rule: { ...rule, minutes } })
  const found = bursts(rule, members)
  const leads = new Map(
    (
      await readLeads(
        tx,
        found.map(one => one.lead),
      )
    ).map(one => [one.contactId, one]),
  )
  return found
    .flatMap(one => {
      const lead = leads.get(one.lead)
      const attached = members.filter(each => each.lead === one.lead && each.id !== one.lead).length
      const about = members.find(each => each.id === one.lead)
      return lead
        ? [
            {
              ...lead,
              contacts: one.contacts,
              count: one.contacts.length,
              attached,
              minutes: Math.max(1, Math.round(minutesBetween(one.from, one.to))),
              settlementId: about?.settlementId ?? null,
            },
          ]
        : []
    })
    .toSorted((a, b) => b.count - a.count)
}
