import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'

export type Accused = { suspectId: string; name: string; state: string; chargedAt: Temporal.Instant | null }
export type CourtCrime = {
  crimeId: string
  caseId: string
  number: number
  offence: string
  ownerName: string | null
  accused: Accused[]
  victims: { victimId: string; name: string; enhanced: boolean }[]
}

/** A crime as a court speaks of it: who is accused, who is charged, and who is to be told. By its id or by its number. */
export async function readCourtCrime(
  tx: Tx,
  of: { crimeId?: string; number?: number },
): Promise<CourtCrime | undefined> {
  const { rows } = await sql<Omit<CourtCrime, 'accused' | 'victims'>>`
    select k.id as "crimeId", k.case_id as "caseId", k.number, k.offence, k.owner_name as "ownerName" from investigation.crime k
    where k.id = ${of.crimeId ?? null}::uuid or k.number = ${of.number ?? null}::bigint`.execute(tx)
  const crime = rows[0]
  if (!crime) return undefined
  const accused = await sql<Accused>`
    select s.id as "suspectId", s.name, s.state,
      (select max(e.at) from investigation.suspect_event e where e.suspect_id = s.id and e.event = 'charge') as "chargedAt"
    from investigation.suspect s where s.crime_id = ${crime.crimeId}::uuid order by s.named_at, s.id`.execute(tx)
  const victims = await sql<CourtCrime['victims'][number]>`
    select v.id as "victimId", v.name, v.enhanced from investigation.crime_victim v where v.crime_id = ${crime.crimeId}::uuid
    order by v.name, v.id`.execute(tx)
  return { ...crime, accused: accused.rows, victims: victims.rows }
}

export type LinkedCrime = { crimeId: string; caseId: string; number: number; suspectId: string }

/** The other crimes of which the same person is a suspect, as far as whoever asks may see them. */
export async function linkedCrimes(tx: Tx, suspectId: string): Promise<LinkedCrime[]> {
  const { rows } = await sql<LinkedCrime>`
    select k.id as "crimeId", k.case_id as "caseId", k.number, o.id as "suspectId"
    from investigation.suspect s join investigation.suspect o on coalesce(o.same_as, o.id) = coalesce(s.same_as, s.id) and o.id <> s.id
      join investigation.crime k on k.id = o.crime_id
    where s.id = ${suspectId}::uuid order by k.number, o.id`.execute(tx)
  return rows
}
