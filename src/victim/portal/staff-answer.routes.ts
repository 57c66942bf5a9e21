import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, day, note, text, uuid } from '../../platform/http/fields.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { saysEnough } from '../update-substance.ts'
import { readVictim } from '../victims.store.ts'
import { namesOfOthers, saveRelease, withdrawRelease } from './release.store.ts'
import { considerRelease, namesIn, RELEASE_KINDS } from './release.ts'
import { sayThereIsNews } from './say-there-is-news.store.ts'
import { putReply } from './thread.store.ts'

const optionalDay = z.preprocess(value => (value === '' ? undefined : value), day.optional())

/** What staff put before a victim on their own page. */
export function portalAnswerRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'release-to-victim',
    summary: 'Release something to a victim: it stands on their own page from now on',
    path: '/victims/:id/my-pages/releases',
    params: CaseParams,
    body: z.object({
      kind: z.enum(RELEASE_KINDS, { error: 'Choose what it is' }),
      words: text(2_000, 'Say it in plain words'),
      byDay: optionalDay,
    }),
    can: 'write updates to victims',
    fact: ['portal-item-released', 'victim-message-queued', 'reach-task-set'],
    status: 201,
    act: async (tx, { params, body, stamp, now }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      await holdCase(tx, victim.caseId)
      const may = considerRelease(body, await namesOfOthers(tx, victim), londonDay(now))
      if (!may.ok) return may
      const releaseId = await saveRelease(tx, victim, may.value, stamp)
      const told = await sayThereIsNews(tx, victim, releaseId, stamp)
      return accept({ caseId: victim.caseId, releaseId, told: told.by })
    },
    next: (_value, { params }) => `/victims/${params.id}/my-pages#released`,
  })

  action(app, deps, {
    name: 'withdraw-release',
    summary: 'Take back what was released to a victim, with why',
    path: '/victims/:id/my-pages/releases/:releaseId/withdraw',
    params: CaseParams.extend({ releaseId: uuid }),
    body: z.object({ because: text(500, 'Say why') }),
    can: 'write updates to victims',
    fact: 'portal-release-withdrawn',
    act: async (tx, { params, body, stamp }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      await holdCase(tx, victim.caseId)
      if (!(await withdrawRelease(tx, victim, params.releaseId, body.because, stamp))) return undefined
      return accept({ caseId: victim.caseId, releaseId: params.releaseId })
    },
    next: (_value, { params }) => `/victims/${params.id}/my-pages#released`,
  })

  action(app, deps, {
    name: 'reply-to-victim',
    summary: 'Answer what a victim asked on their own page',
    path: '/victims/:id/my-pages/reply',
    params: CaseParams,
    body: z.object({ words: note('Write the answer') }),
    can: 'write updates to victims',
    fact: ['portal-reply-written', 'victim-message-queued', 'reach-task-set'],
    status: 201,
    act: async (tx, { params, body, stamp }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      await holdCase(tx, victim.caseId)
      if (!saysEnough(body.words))
        return refuse(
          'says-nothing',
          'Answer what they asked, or say why it cannot be answered and when it can',
          'words',
        )
      const named = namesIn(body.words, await namesOfOthers(tx, victim))
      if (named.length > 0)
        return refuse(
          'names-others',
          `This names somebody else in the case (${named.join(', ')}): leave the name out`,
          'words',
        )
      const reply = await putReply(tx, victim, body.words, stamp)
      const told = await sayThereIsNews(tx, victim, reply.messageId, stamp)
      return accept({ caseId: victim.caseId, ...reply, told: told.by })
    },
    next: (_value, { params }) => `/victims/${params.id}/my-pages#messages`,
  })
}
