import { sql } from 'kysely'
import { between, caseTask } from '../day/case-task.ts'
import { MOST, rowsOf, type TaskSource } from '../day/source.store.ts'
import type { OpenCase } from '../open-case.ts'
import { CASE, FROM, within } from '../open-cases.store.ts'
import { FROM_THE_START } from './sources.ts'

type MaterialWait = OpenCase & { undecided: number; since: Temporal.Instant }

/** Days in which somebody decides of what came in whether it is used (our proposal). */
const DECIDE_DAYS = 14

/**
 * Cases with something that nobody has decided about, as far as whoever asks may know of it. The contact and the log are in every case
 * from the start: alone they raise nothing, and they are counted with what comes.
 */
export const materialSource: TaskSource = {
  kind: 'material',
  label: 'Material to decide',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<MaterialWait>`
      select ${CASE}, u.undecided, u.since
      from ${FROM} join lateral (
        select count(*)::integer as undecided, min(m.at) filter (where m.source <> all(${[...FROM_THE_START]}::text[])) as since
        from investigation.material_found m where m.crime_id = c.id
          and not exists (select from investigation.material_decision d where d.crime_id = c.id and d.material_id = m.material_id)) u on u.since is not null
      where ${within(ask.scope)} and c.owner_id is not null order by u.since, c.id limit ${MOST}`,
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
