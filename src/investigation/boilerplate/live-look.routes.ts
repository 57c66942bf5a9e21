import { z } from 'zod'
import { inReadContext } from '../../platform/db/context.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, NOTE_MAX } from '../../platform/http/fields.ts'
import { answerProblem, NOT_FOUND } from '../../platform/http/problems.ts'
import { readCrime } from '../crime.store.ts'
import { lookAtWords } from './look.store.ts'
import { hintsOf } from './notice.ts'

const Words = z.object({
  words: z
    .string()
    .max(NOTE_MAX * 2)
    .catch(''),
})

/** A review looked at while it is written: what the reviewer is told before saving anyway, sooner. It stops nobody, and nothing of it is kept. */
export function liveLookRoutes(app: App, deps: Deps): void {
  app.post(
    '/api/crimes/:id/review/look',
    {
      config: {
        can: 'review investigations',
        fact: 'nothing: it is looked at while it is written, and neither kept nor saved',
        reads: 'investigation',
      },
      schema: { hide: true },
    },
    async (req, reply) => {
      const at = CaseParams.safeParse(req.params)
      if (!at.success) return answerProblem(req, reply, deps, 404, NOT_FOUND)
      const { words } = Words.parse(req.body ?? {})
      const look = await inReadContext(deps.db, req.who, async tx => {
        const crime = await readCrime(tx, at.data.id)
        return crime && lookAtWords(tx, crime, words, req.who.id, deps.force)
      })
      return look ? reply.send({ hints: hintsOf(look, words) }) : answerProblem(req, reply, deps, 404, NOT_FOUND)
    },
  )
}
