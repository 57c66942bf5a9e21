import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { isOver, nextHearing, STAGE_WORDS, stageOfAll, type Told } from './court-stage.ts'

const LISTED = 300

type Row = {
  crimeId: string
  caseId: string
  number: number
  offence: string
  ownerName: string | null
  charged: string[]
  events: (Omit<Told, 'at' | 'forAt' | 'wasAt'> & { at: string; forAt: string | null; wasAt: string | null })[]
}

const at = (text: string | null) => (text === null ? null : Temporal.Instant.from(text))

/** Every case between a charge and its end, the next hearing first; last those of which no hearing is known, which somebody has to ask about. */
export async function casesAtCourt(tx: Tx, now: Temporal.Instant) {
  const { rows } = await sql<Row>`
    select k.id as "crimeId", k.case_id as "caseId", k.number, k.offence, k.owner_name as "ownerName", c.charged,
      coalesce((select json_agg(json_build_object('kind', e.kind, 'result', e.result, 'at', e.at, 'forAt', e.for_at, 'wasAt', e.was_at, 'suspectId', e.suspect_id, 'court', e.court)
        order by e.at, e.seq) from victim.court_event e where e.crime_id = k.id), '[]') as events
    from investigation.crime k
      join lateral (select coalesce(array_agg(s.id) filter (where s.state = 'charged'), '{}') as charged from investigation.suspect s where s.crime_id = k.id) c on true
    where k.cancelled_at is null and (cardinality(c.charged) > 0 or exists (select from victim.court_event e where e.crime_id = k.id))
    order by k.number`.execute(tx)
  const cases = rows.map(({ events, charged, ...one }) => {
    const told: Told[] = events.map(event => ({
      ...event,
      at: at(event.at)!,
      forAt: at(event.forAt),
      wasAt: at(event.wasAt),
    }))
    const stage = stageOfAll(told, charged)
    return { ...one, stage, stageWords: STAGE_WORDS[stage], next: nextHearing(told, now) ?? null }
  })
  const when = (one: (typeof cases)[number]) => one.next?.at.epochMilliseconds ?? Number.POSITIVE_INFINITY
  return cases
    .filter(one => !isOver(one.stage))
    .toSorted((a, b) => when(a) - when(b) || a.number - b.number)
    .slice(0, LISTED)
}
