import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { SchoolCalendarFile } from './school-calendar.ts'
import type { SchoolCalendar } from './school-days.ts'

export type CalendarLoad = { name: string; kind: string; sessions: number; until: string; loaded: boolean }

/** Loads term dates; the newest of a name holds from now on. The same file again changes nothing. */
export async function loadSchoolCalendar(
  tx: Tx,
  file: SchoolCalendarFile,
  sha256: string,
  stamp: Stamp,
): Promise<CalendarLoad> {
  const { kind, name, districts, sessions, closed, source } = file
  const answer = { name, kind, sessions: sessions.length, until: sessions.at(-1)!.to }
  const before = await tx
    .selectFrom('contact.school_calendar')
    .select('sha256')
    .where('kind', '=', kind)
    .where('name', '=', name)
    .orderBy('loaded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (before?.sha256 === sha256) return { ...answer, loaded: false }
  await tx
    .insertInto('contact.school_calendar')
    .values({
      id: newId(),
      kind,
      name,
      districts,
      sessions: JSON.stringify(sessions),
      closed,
      source,
      sha256,
      loaded_at: stamp.at,
      loaded_by: stamp.by.name,
    })
    .execute()
  await record(tx, { ...stamp, kind: 'school-terms-loaded', caseId: null, body: { ...answer, sha256, source } })
  return { ...answer, loaded: true }
}

/** The calendars that speak for a district: a school's own only where it was named in the words. */
export async function readCalendars(
  tx: Tx,
  district: string | undefined,
  named: readonly string[],
): Promise<SchoolCalendar[]> {
  const { rows } = await sql<SchoolCalendar>`
    select distinct on (kind, name) kind, name, districts, sessions, closed, source
    from contact.school_calendar order by kind, name, loaded_at desc`.execute(tx)
  const said = named.join('\n').toLowerCase()
  const schools = rows.filter(one => one.kind === 'school' && said.includes(one.name.toLowerCase()))
  if (schools.length > 0) return schools
  return rows.filter(one => one.kind === 'authority' && district !== undefined && one.districts.includes(district))
}
