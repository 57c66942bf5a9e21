import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
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
