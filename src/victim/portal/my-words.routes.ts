import type { FastifyReply, FastifyRequest } from 'fastify'
import { inContext } from '../../platform/db/context.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { cleanForm } from '../../platform/http/form.ts'
import { renderPage } from '../../platform/http/render.ts'
import { accept, type Refusal, refuse } from '../../platform/outcome.ts'
import { readMine } from './mine.store.ts'
import { myLook } from './my-look.store.ts'
import { keepOwnWords } from './own-words.store.ts'
import { readOwnWords } from './portal-codes.ts'

/**
 * Words of her own, chosen once, in place of the card's code. To choose again she asks a person: whoever holds the phone may not be her.
 * By itself and not as an action(), which keeps a fast hash of what was sent so that it is done once.
 */
export function myWordsRoutes(app: App, deps: Deps): void {
  const show = async (req: FastifyRequest, reply: FastifyReply, status: number, refusal?: Refusal) => {
    const look = await inContext(deps.db, req.who, tx => myLook(tx, deps.clock.now()))
    return reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(renderPage(req, reply, deps, 'victim/portal/words.njk', 'Your messages', { refusal, asked: {}, ...look }))
  }

  app.get(
    '/my/words',
    { config: { can: 'use my own pages', reads: 'nothing personal' }, schema: { hide: true } },
    async (req, reply) => (req.mySession?.mustChoose ? show(req, reply, 200) : reply.redirect('/my', 303)),
  )

  app.post(
    '/my/words',
    { config: { can: 'use my own pages', fact: 'portal-words-chosen' }, schema: { hide: true } },
    async (req, reply) => {
      const { words = '', again = '' } = cleanForm(req.body) as Record<string, unknown>
      const chosen = await inContext(deps.db, req.who, async tx => {
        const mine = await readMine(tx)
        if (!mine || mine.hasOwnWords)
          return refuse('chosen-already', 'Your words are chosen already. To change them, ask for a new card.', 'words')
        const read = readOwnWords({ words: String(words), again: String(again) }, mine.reference)
        if (!read.ok) return read
        await keepOwnWords(tx, mine, read.value, { at: deps.clock.now(), by: req.who })
        return accept(true)
      })
      if (!chosen.ok) return show(req, reply, 422, chosen.refusal)
      deps.nudge()
      return reply.redirect('/my', 303)
    },
  )
}
