import { z } from 'zod'
import type { Tx } from '../../platform/db/connect.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, uuid } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { notThere, thoseHere } from '../carrying/there.store.ts'
import { holdCrime, readCrime } from '../crime.store.ts'
import { oweNotices } from '../notices/notice.store.ts'
import { overturnedWords, upheldWords } from '../notices/notice-words.ts'
import { offenceLabel } from '../open-case.ts'
import { reopen } from '../outcomes/reopen.store.ts'
import { readInvolved, readOfficers } from './officers.store.ts'
import { decideReview, notIndependent } from './request.ts'
import { readAllRequests, readRequest, saveReview, saveReviewer } from './review.store.ts'

const Params = z.object({ id: uuid })

/** A victim's review: who makes it, and what it finds. Overturned, the case is open again in the same moment. */
export function reviewRightRoutes(app: App, deps: Deps): void {
  const load = async (tx: Tx, id: string, whoId: string, now: Temporal.Instant) => {
    const request = await readRequest(tx, id)
    const crime = request && (await readCrime(tx, request.crimeId))
    if (!crime) return undefined
    const involved = await readInvolved(tx, request.outcomeId)
    const officers = await readOfficers(tx, deps.force.staff)
    return {
      caseId: crime.caseId,
      crime,
      offenceLabel: offenceLabel(crime.offence, deps.force),
      request,
      outcomeLabel: deps.force.outcomes.find(row => row.code === request.outcomeCode)?.label ?? '',
      mine: request.reviewerId === whoId,
      mayReview: await thoseHere(
        tx,
        officers.filter(one => !notIndependent(one, involved)),
        now,
      ),
    }
  }
  /** The request, read again under the hold of its case. */
  const hold = async (tx: Tx, id: string) => {
    const found = await readRequest(tx, id)
    const crime = found && (await holdCrime(tx, found.crimeId))
    const request = crime && (await readRequest(tx, id))
    return request && { crime, request }
  }
  const over = (request: { decision: string | null; excluded: string | null }) => {
    if (request.decision) return refuse('already-decided', 'This review was decided already')
    return request.excluded ? refuse('not-covered', 'The scheme does not cover this: the victim is told so') : undefined
  }

  page(app, deps, {
    name: 'read-review-requests',
    summary: 'Victims’ requests for a review, what waits first by when it is due',
    path: '/review-requests',
    can: 'see investigations',
    reads: 'review requests',
    view: 'investigation/review-right/requests.njk',
    title: 'Victims’ reviews',
    load: async tx => ({
      requests: (await readAllRequests(tx)).map(one => ({
        ...one,
        offenceLabel: offenceLabel(one.offence, deps.force),
      })),
    }),
  })

  action(app, deps, {
    name: 'decide-review',
    summary: 'Decide a victim’s review: the decision stands, or it was wrong and the case is open again',
    path: '/review-requests/:id',
    params: Params,
    body: z.object({
      decision: z.enum(['upheld', 'overturned'], { error: 'Choose what the review finds' }),
      reason: note('Say why'),
    }),
    can: 'decide outcomes',
    fact: ['review-right-decided', 'investigation-reopened'],
    view: 'investigation/review-right/review.njk',
    title: 'A victim’s review',
    load: (tx, { params, who, now }) => load(tx, params.id, who.id, now),
    act: async (tx, { params, body, who, stamp }) => {
      const held = await hold(tx, params.id)
      if (!held) return undefined
      const { crime, request } = held
      const stop = over(request)
      if (stop) return stop
      const [me] = await readOfficers(tx, deps.force.staff, who.id)
      if (!me) return undefined
      const decided = decideReview(body, me, request.reviewerId, await readInvolved(tx, request.outcomeId))
      if (!decided.ok) return decided
      await saveReview(tx, request, decided.value, stamp)
      const overturned = body.decision === 'overturned'
      const offence = offenceLabel(crime.offence, deps.force)
      if (overturned && crime.state === 'closed')
        await reopen(
          tx,
          crime,
          { outcomeId: request.outcomeId, cause: 'review-overturned', reason: body.reason, offence },
          stamp,
        )
      const words = overturned ? overturnedWords(body.reason) : upheldWords(body.reason)
      const notice = { kind: 'review-decided' as const, about: request.requestId, to: [request.victimId], ...words }
      await oweNotices(tx, crime, notice, stamp)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, requestId: request.requestId, ...decided.value })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}`,
  })

  action(app, deps, {
    name: 'name-reviewer',
    summary: 'Name who reviews a decision: somebody of rank who had no part in it, and is not in their line',
    path: '/review-requests/:id/reviewer',
    params: Params,
    body: z.object({ reviewerId: z.preprocess(value => (value === '' ? undefined : value), uuid) }),
    can: 'allocate investigations',
    fact: 'reviewer-named',
    view: 'investigation/review-right/reviewer.njk',
    title: 'Name a reviewer',
    load: (tx, { params, who, now }) => load(tx, params.id, who.id, now),
    act: async (tx, { params, body, now, stamp }) => {
      const held = await hold(tx, params.id)
      if (!held) return undefined
      const { crime, request } = held
      const stop = over(request)
      if (stop) return stop
      const [to] = await readOfficers(tx, deps.force.staff, body.reviewerId)
      const why = to ? notIndependent(to, await readInvolved(tx, request.outcomeId)) : 'Choose somebody from the list'
      if (!to || why) return refuse('not-independent', why!, 'reviewerId')
      const away = await notThere(tx, to, now, 'reviewerId')
      if (away) return away
      await saveReviewer(tx, request, to, stamp)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, requestId: request.requestId, reviewer: to.name })
    },
    next: ({ requestId }) => `/review-requests/${requestId}`,
  })
}
