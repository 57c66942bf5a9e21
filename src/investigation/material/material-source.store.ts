import { sql } from 'kysely'
import { between, caseTask } from '../day/case-task.ts'
import { MOST, rowsOf, type TaskSource } from '../day/source.store.ts'
import type { OpenCase } from '../open-case.ts'
import { CASE, FROM, within } from '../open-cases.store.ts'
import { FROM_THE_START } from './sources.ts'

type MaterialWait = OpenCase & { undecided: number; since: Temporal.Instant }

/** Days in which somebody decides of what came in whether it is used (our proposal). */
const DECIDE_DAYS = 14

const undecided = sql`not exists (select from investigation.material_decision d where d.crime_id = m.crime_id and d.material_id = m.material_id)`

/**
 * Cases with something that nobody has decided about, as far as whoever asks may know of it. The contact and the log are in every case
 * from the start: alone they raise nothing, and they are counted with what comes. What raises is looked for in all cases at once, and only what a page has room for
 * is counted whole: asked of each of thousands of cases in turn it took longer than the rest of the day page.
 */
export const materialSource: TaskSource = {
  kind: 'material',
  label: 'Material to decide',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<MaterialWait>`
      with raised as (
        select m.crime_id, min(m.at) as since from investigation.material_found m
        where m.source <> all(${[...FROM_THE_START]}::text[]) and ${undecided} group by m.crime_id),
      waits as materialized (
        select ${CASE}, u.since from raised u join ${FROM} on c.id = u.crime_id
        where ${within(ask.scope)} and c.owner_id is not null order by u.since, c.id limit ${MOST})
      select w.*, (select count(*)::integer from investigation.material_found m where m.crime_id = w."crimeId" and ${undecided}) as undecided
      from waits w order by w.since, w."crimeId"`,
    )
    return rows.map(one =>
      caseTask(one, ask.words, {
        kind: 'material',
        key: `material:${one.crimeId}`,
        what: `Decide what is used of ${one.undecided === 1 ? '1 thing' : `${one.undecided} things`}`,
        why: `Nobody has said of it for ${between(one.since, ask.now)} whether it is used, unused or not relevant: what is left out of a schedule is found by somebody else`,
        due: one.since.add({ hours: 24 * DECIDE_DAYS }),
        started: one.since,
        href: `/crimes/${one.crimeId}/material`,
      }),
    )
  },
}
