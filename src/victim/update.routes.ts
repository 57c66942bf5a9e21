import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import {
  CaseParams,
  day,
  note,
  notInFuture,
  optionalText,
  plausiblePast,
  text,
  time,
  uuid,
} from '../platform/http/fields.ts'
import { holdCase } from '../platform/log/record.ts'
import { accept, refuse } from '../platform/outcome.ts'
import { londonDay } from '../platform/time.ts'
import { languageOf } from './languages/language-pack.store.ts'
import { readTranslation, TRANSLATION_FIELDS } from './languages/translation.ts'
import { noticesOwed } from './notices-owed.store.ts'
import { answersInWords, readAnswers } from './questions/answers.ts'
import { isUnanswered } from './questions/asked.ts'
import { questionsOf } from './questions/questions.store.ts'
import { readUpdatePage } from './update-page.store.ts'
import { checkSubstance } from './update-substance.ts'
import { saveUpdate } from './updates.store.ts'
import { readVictim } from './victims.store.ts'

/** Beside these, what is said to each of their questions: see readAnswers. */
const UpdateForm = z
  .object({
    whatIsNew: note('Say what is new, or that nothing is and why'),
    whatHappensNext: text(5_000, 'Say what happens next'),
    nextBy: day,
    answers: optionalText(10_000),
    told: z.enum(['message', 'by-phone', 'in-person'], { error: 'Choose how they are told' }),
    toldAt: time.optional(),
    /** Which notices of how the case ends this tells; 'owed': whichever are owed. */
    notices: z.preprocess(
      value =>
        value === undefined || value === '' ? [] : typeof value === 'string' && value !== 'owed' ? [value] : value,
      z.union([z.literal('owed'), z.array(uuid).max(20)]),
    ),
    ...TRANSLATION_FIELDS,
  })
  .catchall(z.unknown())

/** Writing an update: facts of the case at the left, what was promised last time, and where it may be sent (screens.md 6). */
export function updateRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'write-victim-update',
    summary: 'Write an update to a victim; sent to their safe channel, or told by phone or in person',
    path: '/victims/:id/update',
    params: CaseParams,
    body: UpdateForm,
    can: 'write updates to victims',
    fact: ['victim-update-written', 'victim-told', 'victim-question-answered'],
    view: 'victim/update.njk',
    title: 'Write an update',
    status: 201,
    load: (tx, { params, now }) => readUpdatePage(tx, params.id, now),
    act: async (tx, { params, body, stamp, now }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      await holdCase(tx, victim.caseId)
      const substance = checkSubstance(body, londonDay(now))
      if (!substance.ok) return substance
      const { victimId, caseId, crimeId } = victim
      const questions = (await questionsOf(tx, [victimId])).filter(isUnanswered)
      const answers = readAnswers(questions, body, londonDay(now))
      if (!answers.ok) return answers
      const owed = (await noticesOwed(tx, victimId)).map(one => one.noticeId)
      const notices = body.notices === 'owed' ? owed : body.notices
      if (notices.some(one => !owed.includes(one)))
        return refuse('not-owed', 'This was told already, or no longer holds: open the form again', 'notices')
      const answersWritten =
        [body.answers, ...answersInWords(questions, answers.value, now)].filter(Boolean).join('\n\n') || undefined
      const her = await languageOf(tx, victimId, now)
      const translated = readTranslation(body, { answers: answersWritten, told: body.told }, her)
      if (!translated.ok) return translated
      const translation = translated.value
      const common = {
        victimId,
        caseId,
        crimeId,
        whatIsNew: body.whatIsNew,
        whatHappensNext: body.whatHappensNext,
        nextBy: body.nextBy,
        answers: answersWritten,
        answered: answers.value,
        notices,
        inHers: translation ? { language: her.recorded ?? 'not recorded', pack: her.pack, translation } : undefined,
      }
      if (body.told === 'message') {
        const sent = await saveUpdate(tx, stamp, { ...common, told: 'message' })
        return sent.ok ? accept({ ...sent.value, caseId }) : sent
      }
      const toldAt = body.toldAt ?? now
      const wrong = notInFuture(toldAt, now, 'toldAt') ?? plausiblePast(toldAt, 'toldAt')
      if (wrong) return refuse(wrong.refusal.code, wrong.refusal.message, 'toldAt')
      const told = await saveUpdate(tx, stamp, { ...common, told: body.told, toldAt })
      return told.ok ? accept({ ...told.value, caseId }) : told
    },
    next: (_value, { params }) => `/victims/${params.id}`,
  })
}
