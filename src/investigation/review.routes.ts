import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { NOTE_MAX, note, time, uuid } from '../platform/http/fields.ts'
import { accept } from '../platform/outcome.ts'
import { liveLookRoutes } from './boilerplate/live-look.routes.ts'
import { lookAtWords } from './boilerplate/look.store.ts'
import { isNotice, noticeOf, wasNoticed } from './boilerplate/notice.ts'
import { saveNotice } from './boilerplate/notices.store.ts'
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
import { cadenceFor } from './review-cadence.ts'

/** Supervision: the plan, its lines and the last review beside the decision they ask for (screens.md 5). */
export function reviewRoutes(app: App, deps: Deps): void {
  liveLookRoutes(app, deps)
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
      /** The words as they were when the reviewer was shown what is amiss with them. */
      noticed: z
        .string()
        .max(NOTE_MAX * 2)
        .optional(),
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
        proposed: forInput(
          nextReviewDue(crime.recordedAt, now, cadenceFor(caseRisk(open, deps.force).level, crime.recordedAt)),
        ),
        latest: latestReview(now),
      }
    },
    act: async (tx, { params, body, now, who, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const stop = movedOn(crime.version, body.version) ?? notClosed(crime.state)
      if (stop) return stop
      const previous = (await readReviews(tx, params.id))[0]
      const noticed = wasNoticed(body.noticed, body.words)
      const review = makeReview(
        body,
        { hasPlan: crime.planVersion > 0, openLines: crime.openLines, previousWords: previous?.words, noticed },
        now,
      )
      const look = await lookAtWords(tx, crime, body.words, who.id, deps.force)
      const notice = who.via === 'page' && !noticed ? noticeOf(look) : undefined
      if (!review.ok) return isNotice(review.refusal.code) ? (notice ?? review) : review
      if (notice) return notice
      const { decision, words, nextDueAt } = body
      const saved = await saveReview(tx, crime, { decision, words, nextDueAt }, stamp)
      await saveNotice(tx, crime, saved.reviewId, look, noticed, stamp)
      const notices = look.reasons.map(({ says }) => says)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, ...saved, nextDueAt, notices })
    },
    next: (_, { params }) => `/crimes/${params.id}`,
  })
}
