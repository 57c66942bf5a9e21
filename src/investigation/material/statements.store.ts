import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import { keepSensitive } from './sensitive.store.ts'
import type { StatementAsk } from './statement.ts'

/** The front of a statement: what may go out. Its back is read apart. */
export type Statement = {
  statementId: string
  caseId: string
  crimeId: string
  ofKind: StatementAsk['ofKind']
  personName: string
  victimId: string | null
  version: number
  supersedes: string | null
  later: string | null
  whyNew: string | null
  words: string | null
  documentId: string | null
  takenBy: string
  takenWhere: string
  begunAt: Temporal.Instant
  endedAt: Temporal.Instant
  interpreter: string | null
  language: string | null
  signedHow: StatementAsk['signedHow']
  notSignedBecause: string | null
  declaration: string | null
  at: Temporal.Instant
  byName: string
  sensitive: boolean
  hasBack: boolean
}
export type BackSheet = {
  address: string | null
  reachedBy: string | null
  cannotCome: string | null
  needs: string | null
}

const STATEMENT = sql`s.id as "statementId", s.case_id as "caseId", s.crime_id as "crimeId", s.of_kind as "ofKind", s.person_name as "personName",
  s.victim_id as "victimId", s.version, s.supersedes, (select l.id from investigation.statement l where l.supersedes = s.id) as later,
  s.why_new as "whyNew", s.words, s.document_id as "documentId", s.taken_by as "takenBy", s.taken_where as "takenWhere", s.begun_at as "begunAt",
  s.ended_at as "endedAt", s.interpreter, s.language, s.signed_how as "signedHow", s.not_signed_because as "notSignedBecause", s.declaration, s.at,
  s.by_name as "byName", exists (select from investigation.sensitive_material m where m.material_id = s.id and m.lifted_at is null) as sensitive,
  exists (select from investigation.statement_back b where b.statement_id = s.id) as "hasBack"`

export async function readStatements(tx: Tx, crimeId: string): Promise<Statement[]> {
  const { rows } = await sql<Statement>`
    select ${STATEMENT} from investigation.statement s where s.crime_id = ${crimeId}::uuid order by s.seq`.execute(tx)
  return rows
}

export async function readStatement(tx: Tx, id: string): Promise<Statement | undefined> {
  const { rows } =
    await sql<Statement>`select ${STATEMENT} from investigation.statement s where s.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

export async function readBackSheet(tx: Tx, statementId: string): Promise<BackSheet | undefined> {
  return tx
    .selectFrom('investigation.statement_back')
    .select(['address', 'reached_by as reachedBy', 'cannot_come as cannotCome', 'needs'])
    .where('statement_id', '=', statementId)
    .executeTakeFirst()
}

export async function saveStatement(
  tx: Tx,
  { caseId, crimeId }: Pick<Crime, 'caseId' | 'crimeId'>,
  ask: StatementAsk,
  rest: { back: Partial<BackSheet>; declaration: string | null; after?: Statement | undefined },
  stamp: Stamp,
): Promise<{ statementId: string }> {
  const statementId = newId()
  const version = (rest.after?.version ?? 0) + 1
  await tx
    .insertInto('investigation.statement')
    .values({
      id: statementId,
      case_id: caseId,
      crime_id: crimeId,
      of_kind: ask.ofKind,
      person_name: ask.personName,
      victim_id: ask.victimId ?? null,
      version,
      supersedes: rest.after?.statementId ?? null,
      why_new: ask.whyNew ?? null,
      words: ask.words ?? null,
      document_id: ask.documentId ?? null,
      taken_by: ask.takenBy,
      taken_where: ask.takenWhere,
      begun_at: ask.begunAt,
      ended_at: ask.endedAt,
      interpreter: ask.interpreter ?? null,
      language: ask.language ?? null,
      signed_how: ask.signedHow,
      not_signed_because: ask.notSignedBecause ?? null,
      declaration: rest.declaration,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const { address, reachedBy, cannotCome, needs } = rest.back
  if (address || reachedBy || cannotCome || needs)
    await tx
      .insertInto('investigation.statement_back')
      .values({
        statement_id: statementId,
        case_id: caseId,
        address: address ?? null,
        reached_by: reachedBy ?? null,
        cannot_come: cannotCome ?? null,
        needs: needs ?? null,
      })
      .execute()
  const body = { crimeId, statementId, of: ask.ofKind, version, signed: ask.signedHow }
  await record(tx, { ...stamp, kind: 'statement-taken', caseId, about: statementId, body })
  if (rest.after) await keepSensitive(tx, { caseId, crimeId, materialId: statementId }, rest.after.statementId, stamp)
  return { statementId }
}
