import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { hashPassword } from '../../platform/auth/accounts.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import { hashSecondCode, LONG_CODE, lettersFrom, REFERENCE_LENGTH } from './portal-codes.ts'
import { ACTIVATION_DAYS, PAPER_CODES, PAPER_DAYS } from './portal-limits.ts'
import type { InviteHow } from './portal-state.ts'

/** What stands on the card: shown once, and kept nowhere as it is. */
export type Card = { reference: string; activation: string; paper: string[]; expiresAt: Temporal.Instant }

/** A new card. The codes of an earlier one are good no more; what she has written stays. */
export async function makeCard(
  tx: Tx,
  victim: { victimId: string; caseId: string; crimeId: string },
  how: InviteHow,
  stamp: Stamp,
): Promise<Card> {
  const { victimId, caseId } = victim
  const { accessId, reference } = (await accessOf(tx, victimId)) ?? (await openAccess(tx, victim, stamp))
  const invitationId = newId()
  const expiresAt = stamp.at.add({ hours: 24 * ACTIVATION_DAYS })
  await sql`insert into victim.portal_invitation (id, case_id, victim_id, access_id, how, expires_at, at, by, by_name)
    values (${invitationId}::uuid, ${caseId}::uuid, ${victimId}::uuid, ${accessId}::uuid, ${how}, ${expiresAt}::timestamptz, ${stamp.at}::timestamptz, ${stamp.by.id}, ${stamp.by.name})`.execute(
    tx,
  )
  const activation = lettersFrom(randomInt, LONG_CODE)
  await sql`insert into victim.portal_secret (case_id, access_id, kind, hash, expires_at, at)
    values (${caseId}::uuid, ${accessId}::uuid, 'activation', ${await hashPassword(activation)}, ${expiresAt}::timestamptz, ${stamp.at}::timestamptz)`.execute(
    tx,
  )
  const paper = Array.from({ length: PAPER_CODES }, () => lettersFrom(randomInt, LONG_CODE))
  const until = stamp.at.add({ hours: 24 * PAPER_DAYS })
  for (const code of paper)
    await sql`insert into victim.portal_code (id, case_id, access_id, kind, invitation_id, hash, expires_at)
      values (${newId()}::uuid, ${caseId}::uuid, ${accessId}::uuid, 'paper', ${invitationId}::uuid, ${hashSecondCode(accessId, code)}, ${until}::timestamptz)`.execute(
      tx,
    )
  await record(tx, {
    ...stamp,
    kind: 'portal-invited',
    caseId,
    about: invitationId,
    body: { victimId, accessId, invitationId, how },
  })
  return { reference, activation, paper, expiresAt }
}

export async function accessOf(tx: Tx, victimId: string): Promise<{ accessId: string; reference: string } | undefined> {
  const { rows } = await sql<{ accessId: string; reference: string }>`
    select id as "accessId", reference from victim.portal_access where victim_id = ${victimId}::uuid`.execute(tx)
  return rows[0]
}

async function openAccess(tx: Tx, victim: { victimId: string; caseId: string; crimeId: string }, stamp: Stamp) {
  const accessId = newId()
  const reference = lettersFrom(randomInt, REFERENCE_LENGTH)
  await sql`insert into victim.portal_access (id, case_id, crime_id, victim_id, reference, at, by, by_name)
    values (${accessId}::uuid, ${victim.caseId}::uuid, ${victim.crimeId}::uuid, ${victim.victimId}::uuid, ${reference}, ${stamp.at}::timestamptz, ${stamp.by.id}, ${stamp.by.name})`.execute(
    tx,
  )
  return { accessId, reference }
}
