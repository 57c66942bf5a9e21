import { sql } from 'kysely'
import { readRestriction } from '../../platform/access/restriction.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { type Refused, refuse } from '../../platform/outcome.ts'
import { goneNow } from '../carrying/absence.ts'
import { readStandings, type Standing } from '../carrying/carrying.store.ts'
import type { Bound, Part, Proposed } from './standards-rules.ts'

/** `gone`: why they are not there now, in words, and since when. */
export type Named = {
  accountId: string
  name: string
  at: Temporal.Instant
  because: string
  bound: Bound | null
  gone: ReturnType<typeof goneNow>
}
export type Restricted = {
  caseId: string
  contactId: string | null
  title: string
  since: Temporal.Instant
  lookedAt: Temporal.Instant | null
  lookedBy: string | null
  investigator: Named | null
  supervisor: Named | null
}
type Row = Omit<Restricted, 'investigator' | 'supervisor'> & {
  named: (Omit<Named, 'at' | 'gone'> & { part: Part; at: string })[]
}

/** Restricted cases that whoever asks may know of, those that nobody looked at first. Called by what they are, never by who is named. */
export async function readRestrictedCases(tx: Tx, now: Temporal.Instant, caseId?: string): Promise<Restricted[]> {
  const { rows } = await sql<Row>`
    select r.case_id as "caseId", c.id as "contactId", coalesce('Crime ' || k.number, 'Contact ' || c.number, 'A case') as title, r.at as since,
      l.at as "lookedAt", l.by_name as "lookedBy",
      coalesce((select json_agg(json_build_object('part', i.part, 'accountId', i.account_id, 'name', i.name, 'at', to_json(i.at), 'because', i.because,
          'bound', investigation.not_independent(i.case_id, i.account_id)) order by i.part)
        from investigation.independent i where i.case_id = r.case_id and i.ended_at is null), '[]') as named
    from platform.restricted_case r
    left join lateral (select id, number from contact.contact c where c.case_id = r.case_id order by c.offered_at, c.id limit 1) c on true
    left join lateral (select number from investigation.crime k where k.case_id = r.case_id order by k.number limit 1) k on true
    left join lateral (select at, by_name from investigation.standards_look l where l.case_id = r.case_id order by l.at, l.id limit 1) l on true
    where r.lifted_at is null and (${caseId ?? null}::uuid is null or r.case_id = ${caseId ?? null}::uuid)
    order by l.at is not null, r.at, r.case_id limit 300`.execute(tx)
  const ids = rows.flatMap(({ named }) => named.map(one => one.accountId))
  const standings = ids.length > 0 ? await readStandings(tx, ids) : new Map<string, Standing>()
  return rows.map(({ named, ...row }) => {
    const of = (part: Part) => {
      const one = named.find(each => each.part === part)
      return one
        ? {
            accountId: one.accountId,
            name: one.name,
            because: one.because,
            bound: one.bound,
            gone: goneNow(one.name, standings.get(one.accountId)?.absence, null, now),
            at: Temporal.Instant.from(one.at),
          }
        : null
    }
    return { ...row, investigator: of('investigator'), supervisor: of('supervisor') }
  })
}

export async function readRestrictedCase(tx: Tx, caseId: string, now: Temporal.Instant) {
  const [one] = await readRestrictedCases(tx, now, caseId)
  return one && { ...one, restriction: await readRestriction(tx, caseId) }
}

/** Somebody by their user name, with why they are not independent of this case. */
export async function readProposed(tx: Tx, caseId: string, username: string): Promise<Proposed | undefined> {
  const { rows } = await sql<Proposed>`
    select a.id, a.name, a.role, investigation.not_independent(${caseId}::uuid, a.id) as bound
    from platform.account a where a.username = ${username.toLowerCase()}`.execute(tx)
  return rows[0]
}

/** Why a restricted case is not given to this person: only whoever was named for it from outside has it. Undefined for any other case. */
export async function notNamedFor(
  tx: Tx,
  caseId: string,
  accountId: string,
): Promise<Refused<'named-only'> | undefined> {
  if (!(await readRestriction(tx, caseId))) return undefined
  const named = await tx
    .selectFrom('investigation.independent')
    .select('id')
    .where('case_id', '=', caseId)
    .where('account_id', '=', accountId)
    .where('part', '=', 'investigator')
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return named
    ? undefined
    : refuse('named-only', 'This is restricted: professional standards name who investigates it', 'ownerId')
}

/** Has something restricted waited so long with nobody of professional standards having looked? Nothing else is told. */
export async function standardsWait(tx: Tx, minutes: number): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    select investigation.standards_waits(make_interval(mins => ${minutes})) as waits`.execute(tx)
  return rows[0]!.waits
}
