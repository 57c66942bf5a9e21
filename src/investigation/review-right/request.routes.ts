import { z } from 'zod'
import { readBankHolidays } from '../../platform/holidays/bank-holidays.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, notInFuture, optionalText, plausiblePast, text, time, uuid } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { londonDate } from '../../platform/views/when.ts'
import { holdCrime, readCrime } from '../crime.store.ts'
import { readEnded } from '../notices/ending-notices.store.ts'
import { oweNotices, readNotices } from '../notices/notice.store.ts'
import { notCoveredWords, requestWords } from '../notices/notice-words.ts'
import { offenceLabel } from '../open-case.ts'
import { readOutcomes } from '../outcomes/outcome.store.ts'
import { readVictims } from '../victims.store.ts'
import { limitationWarning, mayAskForReview } from './eligible.ts'
import { takeRequest } from './request.ts'
import { readRequests, saveRequest } from './review.store.ts'

const ASKED = { code: 'already-asked', message: 'This victim has asked already: see the request' }
const blank = (value: unknown) => (value === '' ? undefined : value)

/** A victim asks for a decision to be looked at again. */
export function requestRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'request-review',
    summary: 'Record that a victim asks for a decision to be looked at again (Victims’ Right to Review)',
    path: '/crimes/:id/review-request',
    params: z.object({ id: uuid }),
    body: z.object({
      victimId: z.preprocess(blank, uuid),
      words: note('Write what the victim said, in their own words'),
      channel: text(100, 'Say how they asked'),
      requestedAt: z.preprocess(blank, time.optional()),
      lateReason: z.preprocess(blank, optionalText(2_000)),
    }),
    can: 'write updates to victims',
    fact: 'review-requested',
    view: 'investigation/review-right/request.njk',
    title: 'A victim asks for a review',
    status: 201,
    load: async (tx, { params, now }) => {
      const crime = await readCrime(tx, params.id)
      if (!crime) return undefined
      const right = crime.outcomeCode ? mayAskForReview(await readEnded(tx, params.id, crime.outcomeCode)) : null
      return {
        ...crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        right,
        limitation: limitationWarning(crime.offence, crime, now) ?? null,
        victimList: await readVictims(tx, params.id),
        requests: await readRequests(tx, params.id),
      }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      if (crime.state !== 'closed' || crime.outcomeCode === null)
        return refuse(
          'not-closed',
          'Nothing is decided that could be looked at again: record it as an answer or an update',
        )
      if (!(await readVictims(tx, params.id)).some(one => one.victimId === body.victimId))
        return refuse('no-such-victim', 'Choose a victim of this crime', 'victimId')
      const requestedAt = body.requestedAt ?? now
      const wrong = notInFuture(requestedAt, now, 'requestedAt') ?? plausiblePast(requestedAt, 'requestedAt')
      if (wrong) return refuse(wrong.refusal.code, wrong.refusal.message, 'requestedAt')

      const ended = (await readOutcomes(tx, params.id)).find(one => one.state === 'agreed')!
      if (
        (await readRequests(tx, params.id)).some(
          one => one.outcomeId === ended.outcomeId && one.victimId === body.victimId,
        )
      )
        return refuse(ASKED.code, ASKED.message)
      const told = (await readNotices(tx, params.id)).find(
        one => one.kind === 'decided' && one.about === ended.outcomeId && one.victimId === body.victimId,
      )
      const right = mayAskForReview(await readEnded(tx, params.id, crime.outcomeCode))
      const ask = { words: body.words, requestedAt, lateReason: body.lateReason }
      const taken = takeRequest(ask, right, told?.toldAt ?? null, await readBankHolidays(tx))
      if (!taken.ok) return taken
      const limitation = limitationWarning(crime.offence, crime, now) ?? null
      const { outcomeId } = ended
      const of = {
        outcomeId,
        victimId: body.victimId,
        words: body.words,
        channel: body.channel,
        requestedAt,
        limitation,
      }
      const requestId = await saveRequest(tx, crime, of, taken.value, stamp)
      const { excluded, completeBy } = taken.value
      const words = excluded
        ? { kind: 'review-decided' as const, ...notCoveredWords(excluded) }
        : {
            kind: 'review-acknowledged' as const,
            ...requestWords(completeBy ? londonDate(londonDay(completeBy).toString(), 'weekday') : undefined),
          }
      // The clock of the acknowledgment starts when it was asked for, not when it was entered.
      await oweNotices(tx, crime, { about: requestId, to: [body.victimId], ...words }, { ...stamp, at: requestedAt })
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, requestId, excluded, completeBy, limitation })
    },
    next: ({ requestId }) => `/review-requests/${requestId}`,
    conflicts: { asked_once: ASKED },
  })
}
