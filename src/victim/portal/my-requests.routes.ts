import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { optionalText } from '../../platform/http/fields.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { readMine } from './mine.store.ts'
import { myLook } from './my-look.store.ts'
import { WHO_MAY_READ } from './question.ts'
import { putRequest, requestsOf } from './request.store.ts'
import { ASKABLE, REQUESTS } from './request.ts'

const MOST_OPEN = 40

/** Asking for something. What would change how she is reached, or whether there is a case, is asked here and done nowhere. */
export function myRequestsRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'ask-for-something',
    summary: 'Ask for something on your own page; a person speaks with you before anything changes',
    path: '/my/ask/:kind',
    params: z.object({ kind: z.enum(ASKABLE) }),
    body: z.object({ words: optionalText(2_000) }),
    can: 'use my own pages',
    fact: 'portal-request-made',
    view: 'victim/portal/ask.njk',
    title: 'Your messages',
    status: 201,
    load: async (tx, { params, now }) => {
      const mine = await readMine(tx)
      if (!mine) return undefined
      const before = (await requestsOf(tx, mine.victimId)).filter(one => one.kind === params.kind)
      return {
        caseId: mine.caseId,
        signedIn: true,
        ...(await myLook(tx, now)),
        kind: params.kind,
        ...REQUESTS[params.kind],
        before,
        whoMayRead: WHO_MAY_READ,
      }
    },
    act: async (tx, { params, body, stamp }) => {
      const mine = await readMine(tx)
      if (!mine) return undefined
      await holdCase(tx, mine.caseId)
      if (REQUESTS[params.kind].needsWords && !body.words)
        return refuse('needs-words', 'Say it in a few words', 'words')
      const open = (await requestsOf(tx, mine.victimId)).filter(one => !one.settledAt)
      if (open.length >= MOST_OPEN)
        return refuse('too-many', 'You have asked for many things, and we have all of them. Ring if it cannot wait.')
      return accept(await putRequest(tx, mine, params.kind, body.words, stamp))
    },
    next: (_value, { params }) => `/my/ask/${params.kind}`,
  })
}
