import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { startOfLondonDay } from '../../platform/time.ts'
import { caseRisk } from '../open-case.ts'
import { type Risk, type RiskFacts, riskRank } from '../risk.ts'
import type { KeepingForce } from './count-kept.store.ts'
import { readKept } from './kept.store.ts'
import { REVIEW_GROUPS } from './review-groups.ts'
import { type KeptCase, type Standing, standingOf } from './standing.ts'

export type Due = {
  caseId: string
  /** 'Crime 7', or 'Contact 12' where no crime was recorded: never a person's name. */
  title: string
  standing: Standing
  kept: KeptCase
  risk: Risk
}
type Candidate = { caseId: string; contactId: string; endedAt: Temporal.Instant }
type Headed = {
  caseId: string
  contactNumber: number
  incidentType: string | null
  triage: RiskFacts['triage']
  enhanced: boolean
}

const PAGE = 400
/** So many that ended long ago are looked at for one list; the list says so where there are more. */
const ROUNDS = 25

/** Cases whose review has come, the first group first, then the higher risk, then the longest due. `all`: every candidate was looked at. */
export async function readDue(
  tx: Tx,
  force: KeepingForce,
  today: Temporal.PlainDate,
  most: number,
): Promise<{ due: Due[]; all: boolean }> {
  const own = force.retention?.periods ?? []
  const least = Math.min(...[...REVIEW_GROUPS, ...own].map(one => one.clearYears))
  const cutoff = startOfLondonDay(today.subtract({ years: least }).add({ days: 1 }))
  const seen = new Set<string>()
  const due: Due[] = []
  let after = { at: Temporal.Instant.from('1900-01-01T00:00Z'), id: '00000000-0000-0000-0000-000000000000' }
  for (let round = 0; round < ROUNDS && due.length < most; round++) {
    const page = await readCandidates(tx, cutoff, today, after)
    const fresh = [...new Set(page.map(one => one.caseId))].filter(id => !seen.has(id))
    for (const id of fresh) seen.add(id)
    const kept = (await readKept(tx, fresh)).map(one => ({ kept: one, standing: standingOf(one, force, today, own) }))
    const come = kept.filter(
      ({ standing }) => standing.nextOn !== null && Temporal.PlainDate.compare(standing.nextOn, today) <= 0,
    )
    due.push(...(await withHeads(tx, force, come)))
    if (page.length < PAGE) return { due: inOrder(due).slice(0, most), all: due.length <= most }
    const last = page.at(-1)!
    after = { at: last.endedAt, id: last.contactId }
  }
  return { due: inOrder(due).slice(0, most), all: false }
}

function inOrder(due: Due[]): Due[] {
  return due.toSorted(
    (a, b) =>
      a.standing.group.group - b.standing.group.group ||
      riskRank(a.risk.level) - riskRank(b.risk.level) ||
      Temporal.PlainDate.compare(a.standing.nextOn!, b.standing.nextOn!) ||
      (a.caseId < b.caseId ? -1 : 1),
  )
}

/** Contacts that ended before the shortest period began, of cases that were not kept for longer, asked to be erased, or erased. */
async function readCandidates(
  tx: Tx,
  cutoff: Temporal.Instant,
  today: Temporal.PlainDate,
  after: { at: Temporal.Instant; id: string },
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select c.case_id as "caseId", c.id as "contactId", c.ended_at as "endedAt" from contact.contact c
    where c.ended_at < ${cutoff}::timestamptz and (c.ended_at, c.id) > (${after.at}::timestamptz, ${after.id}::uuid)
      and not exists (select from platform.erasure e where e.case_id = c.case_id and e.stopped_at is null)
      and not exists (select from investigation.retention_review r where r.case_id = c.case_id and r.keep_until > ${today.toString()}::date)
    order by c.ended_at, c.id limit ${PAGE}`.execute(tx)
  return rows
}

/** What each is called, and its risk as it was last assessed. */
export async function withHeads(
  tx: Tx,
  force: KeepingForce,
  cases: readonly { kept: KeptCase; standing: Standing }[],
): Promise<Due[]> {
  if (cases.length === 0) return []
  const { rows } = await sql<Headed>`
    select distinct on (c.case_id) c.case_id as "caseId", c.number as "contactNumber", coalesce(i.incident_type, c.incident_type) as "incidentType",
      (select a.risk from contact.assessment a where a.contact_id = c.id order by a.seq desc limit 1) as triage,
      exists (select from investigation.crime_victim v where v.case_id = c.case_id and v.enhanced) as enhanced
    from contact.contact c left join response.incident i on i.contact_id = c.id
    where c.case_id = any (${`{${cases.map(({ kept }) => kept.caseId).join()}}`}::uuid[]) order by c.case_id, c.offered_at, c.id`.execute(
    tx,
  )
  const heads = new Map(rows.map(row => [row.caseId, row]))
  return cases.flatMap(({ kept, standing }) => {
    const head = heads.get(kept.caseId)
    if (!head) return []
    const [crime] = kept.crimes
    const risk = caseRisk(
      {
        offence: crime?.offence ?? '',
        incidentType: head.incidentType ?? '',
        triage: head.triage,
        enhanced: head.enhanced,
      },
      force,
    )
    const title = crime ? `Crime ${kept.crimes.map(one => one.number).join(', ')}` : `Contact ${head.contactNumber}`
    return [{ caseId: kept.caseId, title, standing, kept, risk }]
  })
}
