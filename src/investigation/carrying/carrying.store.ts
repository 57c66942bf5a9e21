import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import type { Absence, AbsenceAsk } from './absence.ts'

export type Standing = { accountId: string; absence: Absence | undefined; pip: number | null }

/** Who is away and who holds which level, for those asked of, or for everybody: the newest row of each counts. */
export async function readStandings(tx: Tx, ids?: readonly string[]): Promise<Map<string, Standing>> {
  const those = ids ? sql`account_id = any(${[...ids]}::uuid[])` : sql`true`
  const { rows } = await sql<{
    accountId: string
    kind: Absence['kind'] | null
    from: Temporal.Instant | null
    until: Temporal.Instant | null
    pip: number | null
  }>`
    select coalesce(a.account_id, p.account_id) as "accountId", a.kind, a.from_at as "from", a.until_at as until, p.pip
    from (select distinct on (account_id) account_id, kind, from_at, until_at from investigation.absence where ${those} order by account_id, seq desc) a
      full join (select distinct on (account_id) account_id, pip from investigation.accreditation where ${those} order by account_id, seq desc) p
      on p.account_id = a.account_id`.execute(tx)
  return new Map(
    rows.map(row => [
      row.accountId,
      {
        accountId: row.accountId,
        absence: row.kind && row.from ? { kind: row.kind, from: row.from, until: row.until } : undefined,
        pip: row.pip,
      },
    ]),
  )
}

export async function saveAbsence(
  tx: Tx,
  accountId: string,
  ask: AbsenceAsk,
  stamp: Stamp,
): Promise<{ absenceId: string }> {
  const absenceId = newId()
  await tx
    .insertInto('investigation.absence')
    .values({
      id: absenceId,
      account_id: accountId,
      kind: ask.kind,
      from_at: ask.from,
      until_at: ask.until ?? null,
      why: ask.why,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { accountId, absence: ask.kind, from: ask.from, until: ask.until ?? null }
  await record(tx, { ...stamp, kind: 'officer-absence-recorded', caseId: null, about: accountId, body })
  return { absenceId }
}

export async function saveAccreditation(tx: Tx, accountId: string, pip: number, stamp: Stamp): Promise<void> {
  await tx
    .insertInto('investigation.accreditation')
    .values({ id: newId(), account_id: accountId, pip, at: stamp.at, by: stamp.by.id, by_name: stamp.by.name })
    .execute()
  await record(tx, {
    ...stamp,
    kind: 'officer-level-recorded',
    caseId: null,
    about: accountId,
    body: { accountId, pip },
  })
}

/** The hand it went through, with what stood against it; the fact is the allocation's own. */
export async function saveHand(
  tx: Tx,
  crime: Crime,
  to: { ownerId: string; ownerName: string },
  why: { warnings: readonly string[]; reason: string | undefined },
  stamp: Stamp,
): Promise<void> {
  await tx
    .insertInto('investigation.allocation')
    .values({
      id: newId(),
      case_id: crime.caseId,
      crime_id: crime.crimeId,
      from_owner: crime.ownerId,
      from_name: crime.ownerName,
      to_owner: to.ownerId,
      to_name: to.ownerName,
      warnings: [...why.warnings],
      reason: why.reason ?? null,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
}

export type Hand = {
  fromName: string | null
  toName: string
  warnings: string[]
  reason: string | null
  at: Temporal.Instant
  byName: string
}

export async function readHands(tx: Tx, crimeId: string): Promise<Hand[]> {
  return tx
    .selectFrom('investigation.allocation')
    .select(['from_name as fromName', 'to_name as toName', 'warnings', 'reason', 'at', 'by_name as byName'])
    .where('crime_id', '=', crimeId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
}

export async function readOfficer(tx: Tx, id: string) {
  return tx
    .selectFrom('platform.account')
    .select(['id', 'name', 'role', 'team', 'disabled_at as disabledAt'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** A line of enquiry goes to somebody; it keeps its times. */
export async function saveLineOwner(
  tx: Tx,
  line: { lineId: string; caseId: string; crimeId: string; ownerId: string | null },
  to: { id: string; name: string } | null,
  stamp: Stamp,
): Promise<void> {
  await tx
    .updateTable('investigation.line_of_enquiry')
    .set({ owner_id: to?.id ?? null, owner_name: to?.name ?? null })
    .where('id', '=', line.lineId)
    .execute()
  const body = {
    crimeId: line.crimeId,
    lineId: line.lineId,
    ownerId: to?.id ?? null,
    ownerName: to?.name ?? null,
    from: line.ownerId,
  }
  await record(tx, { ...stamp, kind: 'line-of-enquiry-given', caseId: line.caseId, about: line.lineId, body })
}
