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
  return {
    interview: events.some(one => one.event === 'interview'),
    'victim-views': crime.victims === 0 || saysSomething(draft.victimViews ?? '', 2),
    'evidence-led': saysSomething(draft.evidenceLed ?? '', 3),
    orders: question !== undefined && question.offence === crime.offence,
    'lines-ended':
      crime.openLines === 0 ||
      `${crime.openLines === 1 ? 'One line of enquiry is' : `${crime.openLines} lines of enquiry are`} still open`,
  }
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
