import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import { londonDay } from '../../platform/time.ts'
import type { Draft, OfCrime } from '../charging/draft.ts'
import type { Crime } from '../crime.store.ts'
import { readQuestions } from '../orders/question.store.ts'
import { groupsOf } from '../planning/offence-groups.ts'
import { saysSomething } from '../substance.ts'
import { readEvents } from '../suspects.store.ts'
import { type FileFacts, type FileLook, type FileStatement, lookAtFile } from './file-check.ts'
import { filePackOn } from './file-pack.ts'

export type KeptStatement = FileStatement & { at: Temporal.Instant; byName: string }

/** What was said of items, the newest first. */
export async function readFileStatements(tx: Tx, requestId: string): Promise<KeptStatement[]> {
  const rows = await tx
    .selectFrom('investigation.file_statement')
    .select(['item', 'standing', 'words', 'place', 'at', 'by_name as byName'])
    .where('request_id', '=', requestId)
    .orderBy('seq', 'desc')
    .execute()
  return rows as KeptStatement[]
}

type Of = { requestId: string; suspectId: string; draft: Draft; at?: Temporal.Instant }

/** The file of one request, by the list as it stood when the case was recorded. */
export async function lookAtCaseFile(tx: Tx, crime: Crime, request: Of, of: OfCrime): Promise<FileLook[]> {
  return lookAtFile(
    filePackOn(londonDay(crime.recordedAt)),
    request.draft.fileKind,
    groupsOf(of.offence, of.sensitive),
    await readFacts(tx, crime, request),
    await readFileStatements(tx, request.requestId),
  )
}

async function readFacts(tx: Tx, crime: Crime, { suspectId, draft }: Of): Promise<FileFacts> {
  const events = await readEvents(tx, { crimeId: crime.crimeId, suspectId })
  const [question] = await readQuestions(tx, crime.crimeId)
  const has = await readWhatItHas(tx, crime.crimeId)
  return {
    interview: events.some(one => one.event === 'interview'),
    'victim-views': crime.victims === 0 || saysSomething(draft.victimViews ?? '', 2),
    'evidence-led': saysSomething(draft.evidenceLed ?? '', 3),
    orders: question !== undefined && question.offence === crime.offence,
    'statement-taken': has.statements > 0,
    exhibits: has.exhibits > 0,
    unused:
      has.undecided === 0 ||
      `Of ${has.undecided === 1 ? 'one thing' : `${has.undecided} things`} in this case nobody has decided whether it is used`,
    'lines-ended':
      crime.openLines === 0 ||
      `${crime.openLines === 1 ? 'One line of enquiry is' : `${crime.openLines} lines of enquiry are`} still open`,
  }
}

/** Statements of victims and witnesses, exhibits, and what nobody has decided on yet, as far as whoever asks may see. */
async function readWhatItHas(
  tx: Tx,
  crimeId: string,
): Promise<{ statements: number; exhibits: number; undecided: number }> {
  const { rows } = await sql<{ statements: number; exhibits: number; undecided: number }>`
    select (select count(*)::int from investigation.statement s where s.crime_id = c.id and s.of_kind <> 'officer') as statements,
      (select count(*)::int from investigation.exhibit e where e.crime_id = c.id) as exhibits,
      (select count(*)::int from investigation.material m where m.crime_id = c.id and m.standing is null and not exists (
        select from investigation.document l where l.supersedes = m.material_id union all select from investigation.statement l where l.supersedes = m.material_id)) as undecided
    from investigation.crime c where c.id = ${crimeId}::uuid`.execute(tx)
  return rows[0] ?? { statements: 0, exhibits: 0, undecided: 0 }
}

/** The words stay out of the log: it says of which item something was said. */
export async function saveFileStatement(
  tx: Tx,
  { caseId, crimeId, requestId }: { caseId: string; crimeId: string; requestId: string },
  one: FileStatement,
  stamp: Stamp,
): Promise<void> {
  await tx
    .insertInto('investigation.file_statement')
    .values({
      id: newId(),
      case_id: caseId,
      request_id: requestId,
      item: one.item,
      standing: one.standing,
      words: one.words,
      place: one.place,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { crimeId, requestId, item: one.item, standing: one.standing }
  await record(tx, { ...stamp, kind: 'file-item-stated', caseId, about: requestId, body })
}
