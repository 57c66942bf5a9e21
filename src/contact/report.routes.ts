import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { page } from '../platform/http/page.ts'
import { accept } from '../platform/outcome.ts'
import { londonDay } from '../platform/time.ts'
import { publicAdvice } from './offence-advice.ts'
import { receiveReport } from './online-report.store.ts'
import { REFERENCE, REPLY_PROMISE, ReportBody } from './online-report.ts'
import { countReportStep } from './report-begun.store.ts'
import { reportStepsRoutes } from './report-steps.routes.ts'
import { reportsLeftRoutes } from './reports-left.routes.ts'

/** Anybody may report, signed in or not. The answer's address holds nothing that opens anything. */
export function reportRoutes(app: App, deps: Deps): void {
  reportStepsRoutes(app, deps)
  reportsLeftRoutes(app, deps)
  action(app, deps, {
    name: 'report-online',
    summary: 'Report something online: a person reads it; nothing is sent by itself',
    path: '/report',
    body: ReportBody,
    can: 'report online',
    fact: ['contact-received', 'police-named-answered', 'contact-restricted'],
    view: 'contact/report.njk',
    title: 'Tell us what happened',
    act: async (tx, { body, stamp }) => {
      if (body.steps) await countReportStep(tx, 'sent')
      return accept(await receiveReport(tx, body, stamp))
    },
    next: ({ reference, emergency }) => `/report/received?reference=${reference}${emergency ? '&now=yes' : ''}`,
    status: 201,
  })

  page(app, deps, {
    name: 'report-received',
    summary: 'What happens after an online report, and when',
    path: '/report/received',
    query: z.object({
      reference: z.string().regex(REFERENCE).optional().catch(undefined),
      now: z.enum(['yes']).optional().catch(undefined),
    }),
    can: 'report online',
    reads: 'nothing personal',
    view: 'contact/report-received.njk',
    title: 'We have it',
    load: async (_tx, { query, now }) => ({
      // By subject and for anybody: the page and its address tell nobody what was reported.
      advice: publicAdvice(londonDay(now)).map(({ id, label, cards }) => ({
        id,
        label,
        cards: cards.map(one => ({ kind: one.kind, say: one.say })),
      })),
      reference: query.reference ?? null,
      emergency: query.now === 'yes',
      withinHours: REPLY_PROMISE.withinHours,
    }),
  })
}
