import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { readMine } from '../portal/mine.store.ts'
import { myLook } from '../portal/my-look.store.ts'
import { ABOUT } from './about.ts'
import { readAnswer } from './answer.ts'
import { readMySurvey } from './my-survey.store.ts'
import { keepSentInBy } from './sent-in.store.ts'
import { ASKED, SCORES } from './survey.ts'
import { AnswerBody } from './your-view.routes.ts'

/** How it went, asked on a victim's own pages: no code and no link is needed, and nothing of it was on a lock screen. */
export function myViewRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'say-how-it-went',
    summary: 'Say on your own page how it went: five short questions, none of which you need to answer',
    path: '/my/your-view',
    body: AnswerBody,
    can: 'use my own pages',
    fact: 'survey-answer-sent',
    view: 'victim/feedback/my-view.njk',
    title: 'Your messages',
    status: 201,
    load: async (tx, { now }) => {
      const mine = await readMine(tx)
      const survey = mine && (await readMySurvey(tx))
      return (
        mine && {
          caseId: mine.caseId,
          signedIn: true,
          ...(await myLook(tx, now)),
          open: survey !== undefined,
          questions: ASKED,
          scores: SCORES,
          about: ABOUT,
        }
      )
    },
    act: async (tx, { body, stamp }) => {
      const survey = await readMySurvey(tx)
      if (!survey) return refuse('nothing-asked', 'Nothing is asked of you now: you may have answered already')
      const read = readAnswer(body)
      if (!read.ok) return read
      await keepSentInBy(tx, survey.codeDigest, read.value, stamp)
      return accept({ received: true })
    },
    next: () => '/my',
  })
}
