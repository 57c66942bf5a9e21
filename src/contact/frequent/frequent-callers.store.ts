import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { londonDay } from '../../platform/time.ts'
import type { ContactRow } from '../contact.store.ts'
import { yearBefore } from '../earlier-contacts.store.ts'
import { emergencyWords } from '../emergency-words.ts'
import { readPlan, type Subject, subjectOf } from './caller-plan.store.ts'
import { reviewState } from './caller-plan.ts'
import {
  type Counts,
  changesInPattern,
  frequentRuleOn,
  frequentWords,
  NO_CALLS,
  type Past,
} from './frequent-callers.ts'

/** How many past contacts the pattern is read from, and how much of each. */
const PATTERN = 60
const WORDS = 600

/** Contacts of this number, and of this person by whatever number, in each window that ends now. */
async function countFor(tx: Tx, subject: Subject, before: Temporal.Instant, not: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) filter (where c.offered_at > ${before.subtract({ hours: 24 })})::int as day,
      count(*) filter (where c.offered_at > ${before.subtract({ hours: 7 * 24 })})::int as week,
      count(*) filter (where c.offered_at > ${before.subtract({ hours: 28 * 24 })})::int as month, count(*)::int as year
    from contact.contact c where ${ofSubject(subject)} and c.id <> ${not}::uuid
      and c.offered_at <= ${before} and c.offered_at > ${yearBefore(before)}`.execute(tx)
  return rows[0] ?? NO_CALLS
}

function ofSubject({ number, personId }: Subject) {
  return sql`(c.caller_number = ${number} or c.id in (
    select l.to_id from people.link l where l.case_id = ${personId}::uuid and l.role = 'caller' and l.to_kind = 'contact' and l.ended_at is null))`
}

async function pastOf(tx: Tx, subject: Subject, contact: ContactRow): Promise<{ now: Past; before: Past[] }> {
  const { rows } = await sql<{
    id: string
    at: Temporal.Instant
    words: string
    silent: boolean
    number: string | null
  }>`
    select c.id, c.offered_at as at, c.caller_number as number,
      (c.incident_type = 'silent-call' or c.held_at is not null) is true as silent,
      concat_ws(' ', c.summary, (select left(string_agg(l.text, ' ' order by l.at), ${sql.lit(WORDS)}) from contact.log_line l where l.contact_id = c.id)) as words
    from contact.contact c where (${ofSubject(subject)} or c.id = ${contact.id}::uuid)
      and c.offered_at <= ${contact.offered_at} and c.offered_at > ${yearBefore(contact.offered_at)}
    order by c.offered_at desc limit ${PATTERN}`.execute(tx)
  const read = (row: (typeof rows)[number]): Past => ({
    at: row.at,
    dangers: emergencyWords(row.words),
    silent: row.silent,
    number: row.number,
  })
  const mine = rows.find(row => row.id === contact.id)
  return {
    now: mine ? read(mine) : { at: contact.offered_at, dangers: [], silent: false, number: contact.caller_number },
    before: rows.filter(row => row.id !== contact.id).map(read),
  }
}

/** What the call shows of a frequent caller: how often, what is different this time, and the plan. Nothing here decides anything. */
export async function readFrequent(tx: Tx, contact: ContactRow, now: Temporal.Instant) {
  const subject = await subjectOf(tx, contact)
  if (subject.number === null && subject.personId === null) return null
  const rule = frequentRuleOn(londonDay(now))
  const counts = await countFor(tx, subject, contact.offered_at, contact.id)
  const often = frequentWords(counts, rule)
  const plan = await readPlan(tx, subject)
  if (often.length === 0 && !plan) return null
  const { now: mine, before } = await pastOf(tx, subject, contact)
  const newest = plan?.versions.at(-1)
  return {
    counts,
    often,
    different: changesInPattern(mine, before, rule),
    plan: newest ? { ...newest, review: reviewState(newest.reviewOn, londonDay(now), rule) } : null,
  }
}

export type FrequentRow = {
  number: string
  contactId: string
  caseId: string
  lastAt: Temporal.Instant
  counts: Counts
  often: string[]
  plan: { version: number; owner: string; reviewOn: string; review: 'overdue' | 'due' | 'later' } | null
}

/** Frequent callers without a plan, and plans to be looked at again: one row to a number, the most frequent first. */
export async function listFrequent(tx: Tx, now: Temporal.Instant): Promise<FrequentRow[]> {
  const rule = frequentRuleOn(londonDay(now))
  const { least } = rule
  const { rows } = await sql<
    Counts & {
      number: string
      contactId: string
      caseId: string
      lastAt: Temporal.Instant
      version: number | null
      owner: string | null
      reviewOn: string | null
    }
  >`
    with counted as (
      select caller_number as number, count(*) filter (where offered_at > ${now.subtract({ hours: 24 })})::int as day,
        count(*) filter (where offered_at > ${now.subtract({ hours: 7 * 24 })})::int as week,
        count(*) filter (where offered_at > ${now.subtract({ hours: 28 * 24 })})::int as month, count(*)::int as year, max(offered_at) as last_at
      from contact.contact where caller_number is not null and offered_at <= ${now} and offered_at > ${yearBefore(now)} group by caller_number)
    select k.number, k.day, k.week, k.month, k.year, k.last_at as "lastAt", c.id as "contactId", c.case_id as "caseId",
      v.version, v.owner, v.review_on::text as "reviewOn"
    from counted k
    join lateral (select id, case_id from contact.contact where caller_number = k.number and offered_at = k.last_at limit 1) c on true
    left join contact.caller_plan p on p.caller_number = k.number
    left join lateral (select * from contact.caller_plan_version where plan_id = p.id order by version desc limit 1) v on true
    where p.id is not null or k.day >= ${least.day} or k.week >= ${least.week} or k.month >= ${least.month} or k.year >= ${least.year}
    order by k.month desc, k.year desc limit 200`.execute(tx)
  return rows.map(({ number, contactId, caseId, lastAt, version, owner, reviewOn, ...counts }) => ({
    number,
    contactId,
    caseId,
    lastAt,
    counts,
    often: frequentWords(counts, rule),
    plan:
      version !== null && reviewOn !== null
        ? { version, owner: owner ?? '', reviewOn, review: reviewState(reviewOn, londonDay(now), rule) }
        : null,
  }))
}
