import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { GradeCode } from '../../platform/force/vocabulary.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { stream } from '../../platform/random.ts'
import { LONDON, londonDay } from '../../platform/time.ts'
import { drawSample, samplePolicyOn } from './sample.ts'

type Ended = {
  id: string
  case_id: string
  handler_id: string
  channel: string
  grade: GradeCode
  graded_at: Temporal.Instant
}

/** Draws what is still wanting of a month's sample: the seed is the month and how many were drawn before, and stays with each row. */
export async function drawMonth(
  tx: Tx,
  month: string,
  stamp: Stamp,
): Promise<Outcome<{ drawn: number }, 'nothing-to-draw'>> {
  const from = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 })
  const [start, end] = [from, from.add({ months: 1 })].map(day => day.toZonedDateTime(LONDON).toInstant())
  const { rows } = await sql<Ended>`
    select c.id, c.case_id, c.handler_id, c.channel, g.grade, g.at as graded_at from contact.contact c
    join lateral (select grade, at from contact.grading where contact_id = c.id order by at desc limit 1) g on true
    where c.state = 'ended' and c.handler_id is not null and c.ended_at >= ${start!} and c.ended_at < ${end!}
      and not exists (select from contact.second_read s where s.contact_id = c.id)`.execute(tx)
  const before = await tx
    .selectFrom('contact.second_read')
    .select(['handler_id as handlerId', 'stratum'])
    .where('month', '=', month)
    .execute()
  const { perHandler } = samplePolicyOn(londonDay(stamp.at))
  const seed = `${month}/${before.length}`
  const ended = new Map(rows.map(row => [row.id, row]))
  const sample = drawSample(
    stream('second-read', seed),
    rows.map(row => ({
      contactId: row.id,
      caseId: row.case_id,
      handlerId: row.handler_id,
      stratum: `${row.channel} ${row.grade}`,
    })),
    perHandler,
    before,
  )
  if (sample.length === 0)
    return refuse(
      'nothing-to-draw',
      `Nothing is left to draw for ${month}: ${perHandler} of each handler are drawn, or none has ended yet`,
      'month',
    )
  // In one order, so that two who draw at once wait for each other and never for both.
  for (const one of sample.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1))) {
    const row = ended.get(one.contactId)!
    const id = newId()
    await tx
      .insertInto('contact.second_read')
      .values({
        id,
        case_id: one.caseId,
        contact_id: one.contactId,
        month,
        stratum: one.stratum,
        seed,
        handler_id: one.handlerId,
        first_grade: row.grade,
        known_at: row.graded_at,
        drawn_at: stamp.at,
        drawn_by: stamp.by.id,
      })
      .execute()
    await record(tx, {
      ...stamp,
      caseId: one.caseId,
      about: one.contactId,
      kind: 'second-read-drawn',
      body: { contactId: one.contactId, secondReadId: id, month, seed },
    })
  }
  return accept({ drawn: sample.length })
}
