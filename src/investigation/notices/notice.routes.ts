import { z } from 'zod'
import type { Tx } from '../../platform/db/connect.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, notInFuture, plausiblePast, text, time, uuid } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { holdCrime, readCrime } from '../crime.store.ts'
import { offenceLabel } from '../open-case.ts'
import { readNotice, saveReply, saveSkip } from './notice.store.ts'
import { skipNotice } from './owing.ts'

const Params = z.object({ id: uuid })
const CLOSED = { code: 'superseded', message: 'What this says no longer holds: see the case for what is owed now' }

/** What a victim answers to what is proposed, and the reason where one is not asked: both are put before whoever decides. */
export function noticeRoutes(app: App, deps: Deps): void {
  const load = async (tx: Tx, id: string) => {
    const notice = await readNotice(tx, id)
    const crime = notice && (await readCrime(tx, notice.crimeId))
    return crime && { caseId: crime.caseId, crime, offenceLabel: offenceLabel(crime.offence, deps.force), notice }
  }
  /** Read again under the hold of its case. */
  const hold = async (tx: Tx, id: string) => {
    const found = await readNotice(tx, id)
    return found && (await holdCrime(tx, found.crimeId)) ? readNotice(tx, id) : undefined
  }

  action(app, deps, {
    name: 'leave-out-notice',
    summary: 'Leave out the word to a victim before an outcome is decided, with a reason',
    path: '/notices/:id/leave-out',
    params: Params,
    body: z.object({ reason: note('Say why this victim is not told before it is decided') }),
    can: 'propose outcomes',
    fact: 'notice-left-out',
    view: 'investigation/notices/leave-out.njk',
    title: 'Not told before it is decided',
    load: (tx, { params }) => load(tx, params.id),
    act: async (tx, { params, body, stamp }) => {
      const notice = await hold(tx, params.id)
      if (!notice) return undefined
      if (notice.supersededAt) return refuse(CLOSED.code, CLOSED.message)
      if (notice.toldAt || notice.skipReason)
        return refuse('already-done', 'This victim was told already, or a reason is on record')
      const skipped = skipNotice(notice.kind, body.reason)
      if (!skipped.ok) return skipped
      await saveSkip(tx, notice, skipped.value.reason, stamp)
      return accept({ caseId: notice.caseId, crimeId: notice.crimeId, noticeId: notice.noticeId })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}`,
  })

  action(app, deps, {
    name: 'record-answer',
    summary: 'Record what a victim answered to what is proposed',
    path: '/notices/:id/answer',
    params: Params,
    body: z.object({
      view: z.enum(['agrees', 'objects', 'asks', 'says-nothing'], { error: 'Choose what they make of it' }),
      words: note('Write what they said, in their own words'),
      channel: text(100, 'Say how they answered'),
      at: time.optional(),
    }),
    can: 'write updates to victims',
    fact: 'notice-answered',
    view: 'investigation/notices/answer.njk',
    title: 'What the victim answered',
    status: 201,
    load: (tx, { params }) => load(tx, params.id),
    act: async (tx, { params, body, now, stamp }) => {
      const notice = await hold(tx, params.id)
      if (!notice) return undefined
      if (notice.supersededAt) return refuse(CLOSED.code, CLOSED.message)
      if (notice.kind !== 'proposed')
        return refuse(
          'asks-nothing',
          'This asked for no answer: write what they said in an update, or as a request for a review',
        )
      if (!notice.toldAt) return refuse('not-told', 'Record first that they were told, and how')
      const at = body.at ?? now
      const wrong = notInFuture(at, now, 'at') ?? plausiblePast(at, 'at')
      if (wrong) return refuse(wrong.refusal.code, wrong.refusal.message, 'at')
      await saveReply(tx, notice, { view: body.view, words: body.words, channel: body.channel, at }, stamp)
      return accept({ caseId: notice.caseId, crimeId: notice.crimeId, noticeId: notice.noticeId })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}`,
  })
}
