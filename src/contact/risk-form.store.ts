import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { formsOn, type LoadedForm, type RiskFormFile, RiskQuestion } from './risk-form.ts'

export type FormLoad = {
  tool: string
  edition: string
  validFrom: string
  sha256: string
  questions: number
  loaded: boolean
}
export type NoForm = 'other-content' | 'day-taken'

/** Loads one edition. The same file again changes nothing; the same edition with other content is refused, always. */
export async function loadRiskForm(
  tx: Tx,
  file: RiskFormFile,
  sha256: string,
  stamp: Stamp,
): Promise<Outcome<FormLoad, NoForm>> {
  const same = await tx.selectFrom('contact.risk_form').selectAll().where('tool', '=', file.tool).execute()
  const answer = {
    tool: file.tool,
    edition: file.edition,
    validFrom: file.validFrom,
    sha256,
    questions: file.questions.length,
  }
  const before = same.find(one => one.edition === file.edition)
  if (before?.sha256 === sha256) return accept({ ...answer, loaded: false })
  if (before)
    return refuse(
      'other-content',
      `${file.tool} ${file.edition} is loaded already with other content: what was answered rests on it. Give the new wording an edition of its own`,
    )
  if (same.some(one => one.valid_from === file.validFrom))
    return refuse('day-taken', `Another edition of ${file.tool} is valid from ${file.validFrom} already`)
  await tx
    .insertInto('contact.risk_form')
    .values({
      id: newId(),
      tool: file.tool,
      label: file.label,
      edition: file.edition,
      scored: file.scored,
      pathways: file.pathways,
      valid_from: file.validFrom,
      licence: file.licence,
      sha256,
      questions: JSON.stringify(file.questions),
      loaded_at: stamp.at,
      loaded_by: stamp.by.name,
    })
    .execute()
  await record(tx, { ...stamp, kind: 'risk-form-loaded', caseId: null, body: answer })
  return accept({ ...answer, loaded: true })
}

/** The editions in force on a London day. */
export async function readFormsOn(tx: Tx, day: Temporal.PlainDate): Promise<LoadedForm[]> {
  const rows = await tx.selectFrom('contact.risk_form').selectAll().where('valid_from', '<=', day.toString()).execute()
  const forms = rows.map(row => ({
    id: row.id,
    tool: row.tool,
    label: row.label,
    edition: row.edition,
    scored: row.scored,
    pathways: row.pathways,
    validFrom: Temporal.PlainDate.from(row.valid_from),
    sha256: row.sha256,
    questions: RiskQuestion.array().parse(row.questions),
  }))
  return formsOn(forms, day)
}
