import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { note, time, uuid } from '../platform/http/fields.ts'
import { accept } from '../platform/outcome.ts'
import { holdCrime, readCrime } from './crime.store.ts'
import { readLines } from './lines.store.ts'
import { forInput } from './local-input.ts'
import { movedOn, notClosed } from './moved-on.ts'
import { latestReview, nextReviewDue } from './next-review.ts'
import { caseRisk, offenceLabel } from './open-case.ts'
import { readOpenCase } from './open-cases.store.ts'
import { readPlans } from './plan.store.ts'
import { readReviews, saveReview } from './review.store.ts'
import { makeReview, REVIEW_DECISIONS } from './review.ts'

/** Supervision: the plan, its lines and the last review beside the decision they ask for (screens.md 5). */
export function reviewRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'review-investigation',
    summary: 'Review an investigation: decide something about it, and when it is reviewed next',
    path: '/crimes/:id/review',
    params: z.object({ id: uuid }),
    body: z.object({
      decision: z.enum(REVIEW_DECISIONS, { error: 'Choose what you decide' }),
      words: note('Say what you decide, and why'),
      nextDueAt: time,
      version: z.coerce.number().int().optional(),
    }),
    can: 'review investigations',
    fact: 'review-made',
    view: 'investigation/review.njk',
    title: 'Review',
    status: 201,
    load: async (tx, { params, now }) => {
      const crime = await readCrime(tx, params.id)
      const open = await readOpenCase(tx, params.id)
      if (!crime || !open) return undefined
      const [plan] = await readPlans(tx, params.id)
      const reviews = await readReviews(tx, params.id)
      return {
        ...crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        risk: caseRisk(open, deps.force),
        plan: plan ?? null,
        lines: await readLines(tx, params.id),
        last: reviews[0] ?? null,
        reviews: reviews.length,
        proposed: forInput(nextReviewDue(crime.recordedAt, now)),
        latest: latestReview(now),
      }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const stop = movedOn(crime.version, body.version) ?? notClosed(crime.state)
      if (stop) return stop
      const previous = (await readReviews(tx, params.id))[0]
      const review = makeReview(
        body,
        { hasPlan: crime.planVersion > 0, openLines: crime.openLines, previousWords: previous?.words },
        now,
      )
      if (!review.ok) return review
      const { decision, words, nextDueAt } = body
      const saved = await saveReview(tx, crime, { decision, words, nextDueAt }, stamp)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, ...saved, nextDueAt })
    },
    next: (_, { params }) => `/crimes/${params.id}`,
  })
}
