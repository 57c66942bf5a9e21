import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, note } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { MESSAGE_WORDS } from '../messages/mend.ts'
import { readVictim } from '../victims.store.ts'
import { accessOf } from './invite.store.ts'
import { readCallsKnownSafe } from './known-safe.store.ts'
import { staffKeys } from './passkey-page.store.ts'
import { readPortal, signInsOf } from './portal.store.ts'
import { INVITE_HOWS, INVITE_WORDS, STATE_WORDS } from './portal-state.ts'
import { openQuestion } from './question.ts'
import { releasesOf } from './release.store.ts'
import { RELEASE_KINDS, RELEASE_WORDS } from './release.ts'
import { requestsOf } from './request.store.ts'
import { REQUESTS } from './request.ts'
import { lastNotice } from './say-there-is-news.store.ts'
import { readThread } from './thread.store.ts'
import { turnPortal } from './turn.store.ts'

/** A victim's own pages as whoever works with them sees them. */
export function portalStaffRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-victims-pages',
    summary: 'A victim’s own pages: invited or not, who signed in, frozen or open',
    path: '/victims/:id/my-pages',
    params: CaseParams,
    can: 'see victim care',
    reads: 'victim',
    view: 'victim/portal/staff.njk',
    title: 'Their own pages',
    load: async (tx, { params, who, now }) => {
      const victim = await readVictim(tx, params.id)
      const portal = victim && (await readPortal(tx, params.id))
      if (!portal) return undefined
      const words =
        who.via === 'api'
          ? {}
          : {
              stateWords: STATE_WORDS,
              hows: INVITE_HOWS,
              howWords: INVITE_WORDS,
              kinds: RELEASE_KINDS,
              kindWords: RELEASE_WORDS,
              requests: REQUESTS,
              noticeWords: MESSAGE_WORDS,
            }
      const messages = await readThread(tx, params.id)
      return {
        victim,
        caseId: victim.caseId,
        portal,
        signIns: await signInsOf(tx, params.id),
        messages: messages.toReversed(),
        question: openQuestion(messages, now) ?? null,
        asked: await requestsOf(tx, params.id),
        notice: (await lastNotice(tx, params.id)) ?? null,
        releases: await releasesOf(tx, params.id),
        keys: await staffKeys(tx, params.id),
        ...words,
      }
    },
  })

  action(app, deps, {
    name: 'turn-victims-pages',
    summary: 'Freeze a victim’s own pages, or open them again after speaking with them, alone',
    path: '/victims/:id/my-pages/turn',
    params: CaseParams,
    body: z.object({
      turn: z.enum(['frozen', 'opened'], { error: 'Choose: freeze, or open again' }),
      how: z.preprocess(value => (value === '' ? undefined : value), z.enum(['phone', 'in-person']).optional()),
      words: note('Say why, or what they said'),
    }),
    can: 'write updates to victims',
    fact: ['portal-frozen', 'portal-opened-again'],
    act: async (tx, { params, body, stamp }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      await holdCase(tx, victim.caseId)
      const access = await accessOf(tx, params.id)
      if (!access) return refuse('not-invited', 'They have no pages yet: invite them first')
      if (body.turn === 'opened' && !body.how)
        return refuse('speak-first', 'Speak with them first, alone, on a way already known to be safe: say how', 'how')
      const shutAt = body.how === 'phone' && (await readPortal(tx, params.id))?.turnAt
      if (shutAt && (await readCallsKnownSafe(tx, params.id, shutAt)).length === 0)
        return refuse('not-known-safe', 'No call was known to be safe before this happened: see them in person', 'how')
      const { turn, words, how } = body
      await turnPortal(
        tx,
        { ...victim, ...access },
        { turn, words, ...(turn === 'opened' && how ? { how } : {}) },
        stamp,
      )
      return accept({ caseId: victim.caseId, victimId: victim.victimId, turn })
    },
    next: ({ victimId }) => `/victims/${victimId}/my-pages`,
  })
}
