import { z } from 'zod'
import type { Tx } from '../../platform/db/connect.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, notInFuture, plausiblePast, text, time } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { readVictim } from '../victims.store.ts'
import { readAllQuestions } from './all-questions.store.ts'
import { HEARD_BY, SOURCE_WORDS, STATE_WORDS, stateOfQuestion, timesAsked } from './asked.ts'
import { heardRoutes } from './heard.routes.ts'
import { heardLines } from './heard.store.ts'
import { questionsOf, recordQuestion } from './questions.store.ts'

/** What victims ask, by whichever way: one victim's, written down where it was heard; and everybody's, for whoever supervises. */
export function questionRoutes(app: App, deps: Deps): void {
  heardRoutes(app, deps)
  page(app, deps, {
    name: 'list-victims-questions',
    summary: 'What victims asked: again and again, and what nobody has answered',
    path: '/victims/questions',
    can: 'see victim care',
    reads: 'victims',
    view: 'victim/questions/all.njk',
    title: 'What victims ask',
    load: async (tx, { now }) => ({ ...(await readAllQuestions(tx, now)), stateWords: STATE_WORDS }),
  })

  const load = async (tx: Tx, id: string, now: Temporal.Instant) => {
    const victim = await readVictim(tx, id)
    if (!victim) return undefined
    const all = await questionsOf(tx, [id])
    const questions = all.toReversed().map(one => ({
      ...one,
      state: stateOfQuestion(one, now),
      times: timesAsked(one, all),
      heard: SOURCE_WORDS[one.source],
    }))
    const heard = await heardLines(tx, [id], now)
    return { victim, caseId: victim.caseId, questions, heard, stateWords: STATE_WORDS }
  }

  page(app, deps, {
    name: 'read-victims-questions',
    summary: 'What one victim asked, by whichever way, and what was said to each',
    path: '/victims/:id/questions',
    params: CaseParams,
    can: 'see victim care',
    reads: 'victim',
    view: 'victim/questions/questions.njk',
    title: 'What they asked',
    load: (tx, { params, now }) => load(tx, params.id, now),
  })

  action(app, deps, {
    name: 'record-victims-question',
    summary: 'Write down what a victim asked by phone, in person or in a letter: its clock starts when they asked',
    path: '/victims/:id/questions',
    params: CaseParams,
    body: z.object({
      words: text(5_000, 'Write what they asked, in their words'),
      source: z.enum(HEARD_BY, { error: 'Say how they asked' }),
      askedAt: time.optional(),
    }),
    can: 'write updates to victims',
    fact: 'victim-question-recorded',
    status: 201,
    act: async (tx, { params, body, stamp, now }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      await holdCase(tx, victim.caseId)
      const askedAt = body.askedAt ?? now
      const wrong = notInFuture(askedAt, now, 'askedAt') ?? plausiblePast(askedAt, 'askedAt')
      if (wrong) return refuse(wrong.refusal.code, wrong.refusal.message, 'askedAt')
      const { words, source } = body
      return accept({
        ...(await recordQuestion(tx, victim, { words, source, askedAt }, stamp)),
        caseId: victim.caseId,
      })
    },
    next: (_value, { params }) => `/victims/${params.id}/questions`,
  })
}
