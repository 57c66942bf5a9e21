import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams } from '../../platform/http/fields.ts'
import { record } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { readPersonReach } from '../day/reach.store.ts'
import { readPacks } from '../rights/packs.store.ts'
import { packOn } from '../rights-pack.ts'
import { ABOUT, rightNamed } from './about.ts'
import { endSurvey, holdSurvey, readSurvey, saveAnswer } from './answer.store.ts'
import { readAnswer } from './answer.ts'
import { ASKED, SCORES, stageName } from './survey.ts'
import { AnswerBody } from './your-view.routes.ts'

/** A person asks a victim on the way that they said is safe; declining and not being reached are answers too. */
export function surveyByPhoneRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'ask-victim-by-phone',
    summary: 'Record what a victim answered to a person, or that they declined or were not reached',
    path: '/surveys/:id',
    params: CaseParams,
    body: AnswerBody.extend({ how: z.enum(['answered', 'declined', 'not-reached'], { error: 'Say what came of it' }) }),
    can: 'write updates to victims',
    fact: ['survey-answered', 'survey-ended'],
    view: 'victim/feedback/survey.njk',
    title: 'Ask how it went',
    status: 201,
    load: async (tx, { params, now }) => {
      const survey = await readSurvey(tx, params.id)
      if (!survey) return undefined
      const reach = await readPersonReach(tx, survey.victimId, now)
      return {
        caseId: survey.caseId,
        survey,
        reach: reach.words,
        stage: stageName(survey.stage, now),
        questions: ASKED,
        scores: SCORES,
        about: ABOUT,
      }
    },
    act: async (tx, { params, body, who, now, stamp }) => {
      const survey = await holdSurvey(tx, params.id)
      if (!survey) return undefined
      if (survey.way !== 'phone' || survey.state !== 'waits')
        return refuse('not-waiting', 'This is not to be asked by a person, or was ended already')
      const { surveyId, caseId, victimId, crimeId } = survey
      if (body.how !== 'answered') {
        await endSurvey(tx, surveyId, body.how, who.name, stamp)
        await record(tx, {
          ...stamp,
          kind: 'survey-ended',
          caseId,
          about: surveyId,
          body: { surveyId, victimId, crimeId, how: body.how },
        })
        return accept({ caseId, surveyId, how: body.how as string })
      }
      const read = readAnswer(body)
      if (!read.ok) return read
      const rule = rightNamed(read.value.about, packOn(londonDay(now), await readPacks(tx)))
      await saveAnswer(tx, survey, read.value, { by: 'phone', name: who.name, rule }, stamp)
      return accept({ caseId, surveyId, how: body.how as string })
    },
    next: () => '/victim-care',
  })
}
