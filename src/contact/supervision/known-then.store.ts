import type { Tx } from '../../platform/db/connect.ts'
import { readPathwayAnswers } from '../pathway-answers.store.ts'
import { pathwayIn, pathwayPack } from '../pathway-pack.ts'
import { blindWords } from './blind-words.ts'

type Row = { contact_id: string; known_at: Temporal.Instant }

/** What was known of a contact when it was graded, without the grade, the THRIVE levels or anybody's name. */
export async function readKnownThen(tx: Tx, row: Row) {
  const { contact_id: id, known_at: until } = row
  const contact = await tx
    .selectFrom('contact.contact')
    .select(['channel', 'offered_at as offeredAt', 'handler_name'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const lines = await tx
    .selectFrom('contact.log_line')
    .select(['at', 'text', 'by_name'])
    .where('contact_id', '=', id)
    .where('at', '<=', until)
    .where('supervisor_note', '=', false)
    .orderBy('at')
    .execute()
  const report = await tx
    .selectFrom('contact.online_report')
    .select(['what', 'happening', 'happened_when', 'when_unsure'])
    .where('contact_id', '=', id)
    .where('at', '<=', until)
    .executeTakeFirst()
  const assessments = await tx
    .selectFrom('contact.assessment')
    .select(['threat', 'harm', 'vulnerability', 'investigation', 'engagement', 'by_name'])
    .where('contact_id', '=', id)
    .where('at', '<=', until)
    .orderBy('seq')
    .execute()
  const described = await tx
    .selectFrom('platform.fact')
    .select('body')
    .where('about', '=', id)
    .where('kind', '=', 'contact-described')
    .where('at', '<=', until)
    .orderBy('seq', 'desc')
    .execute()
  const types = described.map(fact => (fact.body as { incidentType?: string | null }).incidentType)
  const names = [contact.handler_name, ...lines.map(one => one.by_name), ...assessments.map(one => one.by_name)]
  const hide = (words: string) =>
    blindWords(
      words,
      names.filter(name => name !== null),
    )
  const answers = (await readPathwayAnswers(tx, [id])).filter(one => Temporal.Instant.compare(one.at, until) <= 0)
  return {
    channel: contact.channel,
    offeredAt: contact.offeredAt,
    incidentType: types[0] ?? null,
    log: lines.map(({ at, text }) => ({ at, text: hide(text) })),
    report: report
      ? {
          what: report.what,
          happening: report.happening,
          when: report.happened_when ?? (report.when_unsure ? 'They are not sure' : null),
        }
      : null,
    written: assessments.flatMap(({ by_name: _, ...words }) =>
      Object.entries(words)
        .filter(([, text]) => text.trim() !== '')
        .map(([element, text]) => ({ element, text: hide(text) })),
    ),
    answers: answers.map(one => ({
      ask:
        pathwayIn(pathwayPack(one.pack), one.pathway)?.questions.find(question => question.id === one.question)?.ask ??
        one.question,
      answer: one.answer,
      words: one.words === null ? null : hide(one.words),
    })),
  }
}
