import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { page } from '../../platform/http/page.ts'
import { renderPage } from '../../platform/http/render.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept } from '../../platform/outcome.ts'
import { readMyPack } from './her-language.store.ts'
import { readMine } from './mine.store.ts'
import { myLook } from './my-look.store.ts'
import { signInsOf } from './portal.store.ts'
import { requestsOf } from './request.store.ts'
import { CONFIRMED, REQUESTS } from './request.ts'
import { inIt, languageAsked } from './sign-in-language.store.ts'
import { turnPortal } from './turn.store.ts'

/** Who was here, what only a person changes, and closing it at once. */
export function mySafetyRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-my-safety',
    summary: 'When somebody signed in to your own page, and how to close it',
    path: '/my/safety',
    can: 'use my own pages',
    reads: 'victim’s own page',
    view: 'victim/portal/safety.njk',
    title: 'Your messages',
    load: async (tx, { now }) => {
      const mine = await readMine(tx)
      if (!mine) return undefined
      const asked = await requestsOf(tx, mine.victimId)
      const signIns = await signInsOf(tx, mine.victimId)
      return {
        caseId: mine.caseId,
        signedIn: true,
        ...(await myLook(tx, now)),
        signIns,
        asked,
        kinds: [...CONFIRMED, 'images'],
        requests: REQUESTS,
      }
    },
  })

  action(app, deps, {
    name: 'freeze-my-pages',
    summary: 'Somebody may have seen this: close your own pages until a person has spoken with you',
    path: '/my/freeze',
    body: z.object({}),
    can: 'use my own pages',
    fact: 'portal-frozen',
    act: async (tx, { who, stamp }) => {
      const mine = await readMine(tx)
      if (!mine) return undefined
      await holdCase(tx, mine.caseId)
      const accessId = who.id.slice('portal:'.length)
      await turnPortal(
        tx,
        { ...mine, accessId },
        { turn: 'frozen', words: 'They pressed ‘somebody may have seen this’' },
        stamp,
      )
      return accept({ frozen: true, inIt: inIt((await readMyPack(tx, stamp.at))?.language) })
    },
    next: value => `/my/gone${value.inIt}`,
  })

  app.get(
    '/my/gone',
    { config: { can: 'use the public pages', reads: 'nothing personal' }, schema: { hide: true } },
    async (req, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .send(
          renderPage(req, reply, deps, 'victim/portal/gone.njk', 'Your messages', await languageAsked(deps, req.query)),
        ),
  )
}
