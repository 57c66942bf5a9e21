import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { optionalText, text } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { accept } from '../../platform/outcome.ts'
import { ABOUT, ABOUT_EVENTS } from './about.ts'
import { readAnswer } from './answer.ts'
import { keepSentIn } from './sent-in.store.ts'
import { ASKED, SCORES } from './survey.ts'

const score = z.preprocess(
  value => (value === '' ? undefined : value),
  z.coerce.number().int().min(1).max(5).optional(),
)
const answers = {
  ease: score,
  actions: score,
  informed: score,
  treatment: score,
  whole: score,
  about: z.preprocess(
    value => (value === '' ? undefined : value),
    z.enum(ABOUT_EVENTS as [string, ...string[]]).optional(),
  ),
  words: optionalText(4_000),
}
export const AnswerBody = z.object(answers)
const code = z.string().max(60).optional()
const shown = { questions: ASKED, scores: SCORES, about: ABOUT }

/** The public page on which a victim answers without signing in: any code shows the same page and the same thanks, so that it teaches a stranger nothing. */
export function yourViewRoutes(app: App, deps: Deps): void {
  const asks = (path: string, name: string, params?: z.ZodObject<{ code: z.ZodString }>) =>
    action(app, deps, {
      name,
      summary: 'Say how it went: five short questions, answered by the code of an invitation',
      path,
      ...(params ? { params } : {}),
      body: z.object({ ...answers, code: params ? code : text(60, 'Write the code that we gave you') }),
      can: 'use the public pages',
      fact: 'survey-answer-sent',
      view: 'victim/feedback/your-view.njk',
      title: 'Your view',
      status: 201,
      load: async (_tx, { params: at }) => ({ ...shown, code: (at as { code?: string } | undefined)?.code ?? null }),
      act: async (tx, { params: at, body, stamp }) => {
        const read = readAnswer(body)
        if (!read.ok) return read
        await keepSentIn(tx, (at as { code?: string } | undefined)?.code ?? body.code ?? '', read.value, stamp)
        return accept({ received: true })
      },
      next: () => '/your-view/thanks',
    })

  page(app, deps, {
    name: 'read-your-view-thanks',
    summary: 'Thanks for an answer, and what happens with it',
    path: '/your-view/thanks',
    can: 'use the public pages',
    reads: 'nothing personal',
    view: 'victim/feedback/thanks.njk',
    title: 'Thank you',
    load: async () => ({}),
  })
  asks('/your-view', 'give-your-view')
  asks('/your-view/:code', 'give-your-view-by-link', z.object({ code: z.string().max(60) }))
}
