import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { systemWho } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import { inContext } from '../platform/db/context.ts'
import { newId, record } from '../platform/log/record.ts'
import { ownConnection } from '../platform/postgres/test-connection.ts'

const connection = ownConnection()
const who = systemWho('test')
const at = Temporal.Instant.from('2026-11-23T10:00:00Z')

/** Raw SQL under the role that serves requests, as somebody who got past every rule would send it. */
const raw = (work: (tx: Tx) => Promise<unknown>) => inContext(connection.db, who, work)

async function makeContact(grade: string | null, vulnerable = false): Promise<{ id: string; caseId: string }> {
  const id = newId()
  const caseId = newId()
  await raw(async tx => {
    await record(tx, { kind: 'contact-taken', caseId, at, by: who })
    await sql`insert into contact.contact (id, case_id, channel, state, offered_at, grade, vulnerable)
      values (${id}::uuid, ${caseId}::uuid, '999', 'open', ${at}, ${grade}, ${vulnerable})`.execute(tx)
  })
  return { id, caseId }
}

const grading = (tx: Tx, of: { id: string; caseId: string }, row: Record<string, unknown>) =>
  tx
    .insertInto('contact.grading')
    .values({
      id: newId(),
      case_id: of.caseId,
      contact_id: of.id,
      minimum_grade: 'resolve',
      assessments: 1,
      at,
      by: who.id,
      by_name: who.name,
      ...row,
    } as never)
    .execute()

const APPEND_ONLY = [
  'contact.assessment',
  'contact.grading',
  'contact.log_line',
  'contact.upgrade_reason',
  'contact.pressed_away',
  'contact.alarm_escalated',
  'contact.online_report',
  'contact.pathway_answer',
  'contact.advice_given',
  'contact.risk_tool',
  'platform.fact',
]
test.each(APPEND_ONLY)('every row of %s is kept: the app role may neither change nor delete it', async table => {
  for (const statement of [`update ${table} set case_id = case_id`, `delete from ${table}`, `truncate ${table}`])
    await expect(raw(tx => sql.raw(statement).execute(tx))).rejects.toMatchObject({ code: '42501' })
})

test.each([
  ['immediate', 'priority'],
  ['immediate', 'resolve'],
  ['priority', 'scheduled'],
  ['scheduled', 'resolve'],
  ['scheduled', 'immediate'],
  ['scheduled', null],
  [null, 'scheduled'],
])('raw SQL cannot take a grade from %s to %s without its grading', async (from, to) => {
  const contact = await makeContact(from)
  const change = raw(async tx => {
    await record(tx, { kind: 'contact-graded', caseId: contact.caseId, at, by: who })
    await sql`update contact.contact set grade = ${to} where id = ${contact.id}::uuid`.execute(tx)
  })
  await expect(change).rejects.toMatchObject({ code: 'AN003' })
})

test('a grading of an earlier transaction does not cover a later change', async () => {
  const contact = await makeContact('scheduled')
  const set = (tx: Tx, to: string) =>
    sql`update contact.contact set grade = ${to} where id = ${contact.id}::uuid`.execute(tx)
  await raw(async tx => {
    await record(tx, { kind: 'contact-graded', caseId: contact.caseId, at, by: who })
    await grading(tx, contact, { from_grade: 'scheduled', grade: 'resolve', reason: 'Keys were found by her son' })
    await set(tx, 'resolve')
  })
  await raw(async tx => {
    await record(tx, { kind: 'contact-graded', caseId: contact.caseId, at, by: who })
    await grading(tx, contact, { from_grade: 'resolve', grade: 'scheduled' })
    await set(tx, 'scheduled')
  })
  const again = raw(async tx => {
    await record(tx, { kind: 'contact-graded', caseId: contact.caseId, at, by: who })
    await set(tx, 'resolve')
  })
  await expect(again).rejects.toMatchObject({ code: 'AN003' })
})

test.each([
  ['no reason', { from_grade: 'scheduled', grade: 'resolve' }],
  ['no assessment', { from_grade: 'scheduled', grade: 'resolve', reason: 'Keys were found', assessments: 0 }],
  ['nobody who agreed', { from_grade: 'priority', grade: 'scheduled', reason: 'Keys were found' }],
  ['nobody who agreed', { from_grade: 'immediate', grade: 'priority', reason: 'Keys were found' }],
])('a slower grading with %s is refused by the table itself', async (_, row) => {
  const contact = await makeContact(row.from_grade)
  const insert = raw(async tx => {
    await record(tx, { kind: 'contact-graded', caseId: contact.caseId, at, by: who })
    await grading(tx, contact, row)
  })
  await expect(insert).rejects.toMatchObject({ code: '23514' })
})

test('a finding of vulnerability is never taken back, and a held call is not let go', async () => {
  const contact = await makeContact('immediate', true)
  const change = (what: string) =>
    raw(async tx => {
      await record(tx, { kind: 'contact-assessed', caseId: contact.caseId, at, by: who })
      await sql.raw(`update contact.contact set ${what} where id = '${contact.id}'`).execute(tx)
    })
  await expect(change('vulnerable = false')).rejects.toMatchObject({ code: 'AN003' })
  await change("held_at = now(), held_because = 'a silent call'")
  await expect(change('held_at = null, held_because = null')).rejects.toMatchObject({ code: 'AN003' })
})
