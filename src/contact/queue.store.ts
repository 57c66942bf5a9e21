import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import type { GradeCode } from '../platform/force/vocabulary.ts'
import { type AssessmentRow, answersOf, floorNow } from './assessment.store.ts'
import type { ContactRow } from './contact.store.ts'
import { countEarlier, NOTHING_EARLIER } from './earlier-contacts.store.ts'
import { isFaster } from './grade-order.ts'
import type { GradeTarget } from './grade-target.ts'
import { targetOf } from './grading.store.ts'
import { becauseOf, type Floor } from './minimum-grade.ts'
import { isKnown, PROMPTS } from './thrive.ts'
import { byDangerThenAge, type Danger, readDanger } from './waiting-danger.ts'

type Shown = {
  contactId: string
  caseId: string
  number: number
  channel: ContactRow['channel']
  offeredAt: Temporal.Instant
  callerNumber: string | null
}
/** `reference`: what an online reporter was given to say on the phone. */
export type WaitingContact = Shown & { ringing: boolean; reference: string | null; danger: Danger }
export type OpenContact = Shown & {
  takenAt: Temporal.Instant
  handlerName: string | null
  incidentType: string | null
  grade: GradeCode | null
  floor: { grade: GradeCode; because: string } | null
  /** A person gave a slower grade than what is known asks for, or none yet. */
  belowFloor: boolean
  vulnerable: boolean
  unknown: string[]
  target: GradeTarget | null
}
export type LostContact = Shown & { abandonedAt: Temporal.Instant; stage: 'ivr' | 'queue' | 'ring'; danger: Danger }

/** A wall shows this many; past it the page says how many more there are, and the number at the top counts them all. */
const MOST = 100
const LOST_HOURS = 24

const shown = (row: ContactRow): Shown => ({
  contactId: row.id,
  caseId: row.case_id,
  number: row.number,
  channel: row.channel,
  offeredAt: row.offered_at,
  callerNumber: row.caller_number,
})

/** Everybody whom nobody is with, the most in danger first. */
export async function waitingContacts(tx: Tx, now: Temporal.Instant): Promise<WaitingContact[]> {
  const rows = await tx
    .selectFrom('contact.contact as c')
    .leftJoin('contact.online_report as r', 'r.contact_id', 'c.id')
    .selectAll('c')
    .select(['r.happening', 'r.emergency_words', 'r.reference'])
    .where('c.state', 'in', ['offered', 'waiting'])
    .orderBy('c.offered_at')
    .execute()
  const earlier = await countEarlier(
    tx,
    rows.map(row => ({ id: row.id, callerNumber: row.caller_number })),
    now,
  )
  return rows
    .map(row => ({
      ...shown(row),
      ringing: row.state === 'offered',
      reference: row.reference,
      danger: readDanger({
        channel: row.channel,
        offeredAt: row.offered_at,
        happening: row.happening,
        emergencyWords: row.emergency_words ?? [],
        callerNumber: row.caller_number,
        placeKnown: row.place !== null,
        earlier: earlier.get(row.id) ?? NOTHING_EARLIER,
      }),
    }))
    .toSorted(byDangerThenAge)
}

/** Everybody whom somebody is with: ungraded and below their floor first, then by grade, then by age. */
export async function openContacts(tx: Tx, force: Force, now: Temporal.Instant): Promise<OpenContact[]> {
  const rows = await tx
    .selectFrom('contact.contact')
    .selectAll()
    .where('state', '=', 'open')
    .orderBy('offered_at')
    .execute()
  const ids = rows.map(row => row.id)
  const assessed =
    ids.length === 0
      ? []
      : await tx.selectFrom('contact.assessment').selectAll().where('contact_id', 'in', ids).orderBy('seq').execute()
  const byContact = Map.groupBy(assessed as AssessmentRow[], row => row.contact_id)
  return rows
    .map(row => readOpen(row, byContact.get(row.id) ?? [], force, now))
    .toSorted(
      (a, b) =>
        Number(b.belowFloor) - Number(a.belowFloor) ||
        byGrade(a.grade, b.grade) ||
        Temporal.Instant.compare(a.offeredAt, b.offeredAt),
    )
}

function readOpen(row: ContactRow, assessments: AssessmentRow[], force: Force, now: Temporal.Instant): OpenContact {
  const floor: Floor | undefined = floorNow(row, assessments, force)
  return {
    ...shown(row),
    takenAt: row.taken_at ?? row.offered_at,
    handlerName: row.handler_name,
    incidentType: row.incident_type,
    grade: row.grade,
    floor: floor ? { grade: floor.grade, because: becauseOf(floor) } : null,
    belowFloor: row.grade === null || (floor !== undefined && isFaster(floor.grade, row.grade)),
    vulnerable: row.vulnerable,
    unknown: unknownOf(row, assessments),
    target: row.grade ? targetOf(row, row.grade, force, now) : null,
  }
}

function unknownOf(row: ContactRow, assessments: AssessmentRow[]): string[] {
  const newest = assessments.at(-1)
  const answers = newest && answersOf(newest)
  return [
    ...(answers ? [] : ['risk not assessed']),
    ...(answers && !isKnown(answers.immediacy) ? ['how soon harm could come'] : []),
    ...(answers && PROMPTS.some(prompt => !isKnown(answers[prompt])) ? ['who is vulnerable'] : []),
    ...(row.place === null ? ['where'] : []),
    ...(row.incident_type === null ? ['what'] : []),
  ]
}

function byGrade(a: GradeCode | null, b: GradeCode | null): number {
  if (a === b) return 0
  if (a === null || (b !== null && isFaster(a, b))) return -1
  return 1
}

/**
 * Callers who gave up, and have not been spoken to since by any call from the same number: 999 first, then by what their
 * number brought before. Those who left during the recorded message are counted, not listed: it may have helped them.
 */
export async function lostContacts(
  tx: Tx,
  now: Temporal.Instant,
): Promise<{ lost: LostContact[]; duringMessage: number }> {
  const { rows } = await sql<ContactRow>`
    select c.* from contact.contact c
    where c.end_state = 'abandoned' and c.abandoned_at > ${now.subtract({ hours: LOST_HOURS })}
      and not exists (select from contact.contact n where n.caller_number = c.caller_number and n.offered_at > c.offered_at
        and coalesce(n.answered_at, n.taken_at) is not null)
    order by c.abandoned_at`.execute(tx)
  const listed = rows.filter(row => row.abandon_stage !== 'ivr')
  const earlier = await countEarlier(
    tx,
    listed.map(row => ({ id: row.id, callerNumber: row.caller_number })),
    now,
  )
  const lost = listed
    .map(row => ({
      ...shown(row),
      abandonedAt: row.abandoned_at!,
      stage: row.abandon_stage!,
      danger: readDanger({
        channel: row.channel,
        offeredAt: row.offered_at,
        happening: null,
        emergencyWords: [],
        callerNumber: row.caller_number,
        placeKnown: row.place !== null,
        earlier: earlier.get(row.id) ?? NOTHING_EARLIER,
      }),
    }))
    .toSorted(byDangerThenAge)
  return { lost, duringMessage: rows.length - listed.length }
}

export type Wall = {
  /** People waiting that nobody is with. */
  nobodyWith: number
  inDanger: number
  longestSince: Temporal.Instant | null
  waiting: WaitingContact[]
  open: OpenContact[]
  lost: LostContact[]
  lostDuringMessage: number
  more: { waiting: number; open: number; lost: number }
}

export async function readWall(tx: Tx, force: Force, now: Temporal.Instant): Promise<Wall> {
  const waiting = await waitingContacts(tx, now)
  const open = await openContacts(tx, force, now)
  const { lost, duringMessage } = await lostContacts(tx, now)
  const over = (list: readonly unknown[]) => Math.max(0, list.length - MOST)
  return {
    nobodyWith: waiting.length,
    inDanger: waiting.filter(one => one.danger.place <= 1).length,
    longestSince: waiting.map(one => one.offeredAt).toSorted(Temporal.Instant.compare)[0] ?? null,
    waiting: waiting.slice(0, MOST),
    open: open.slice(0, MOST),
    lost: lost.slice(0, MOST),
    lostDuringMessage: duringMessage,
    more: { waiting: over(waiting), open: over(open), lost: over(lost) },
  }
}
