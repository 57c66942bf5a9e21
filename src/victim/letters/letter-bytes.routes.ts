import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { inReadContext } from '../../platform/db/context.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { ask } from '../../platform/http/ask.ts'
import { uuid } from '../../platform/http/fields.ts'
import { answerProblem, NOT_FOUND } from '../../platform/http/problems.ts'
import { logReads } from '../../platform/http/reads.ts'
import { readBytes } from './letter-rows.store.ts'

const Params = z.object({ id: uuid, part: z.enum(['pdf', 'page']) })

/** The letter itself, as it was fixed when it was printed: one letter in a file, and nothing of another. */
export function letterBytesRoutes(app: App, deps: Deps): void {
  app.get(
    '/letters/:id/:part',
    { config: { can: 'see victim care', reads: 'victim' }, schema: { hide: true } },
    async (req: FastifyRequest, reply: FastifyReply) => {
      const at = Params.safeParse(req.params)
      if (!at.success) return answerProblem(req, reply, deps, 404, NOT_FOUND)
      const { id, part } = at.data
      const { who } = ask(req, deps, { params: at.data, body: {}, query: {} }, 'page')
      const found = await inReadContext(deps.db, who, async tx => {
        const letter = await readBytes(tx, id)
        const bytes = part === 'pdf' ? letter?.pdf : letter?.page
        if (!letter || !bytes) return undefined
        await logReads(tx, who, 'letter-taken', { caseId: letter.caseId }, `${part} of letter ${id}`)
        return { bytes, name: letter.reference.replace(' ', '-') }
      })
      if (!found) return answerProblem(req, reply, deps, 404, NOT_FOUND)
      return reply
        .header(
          'content-security-policy',
          "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
        )
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'no-store')
        .header('content-disposition', `inline; filename="${found.name}.${part === 'pdf' ? 'pdf' : 'html'}"`)
        .type(part === 'pdf' ? 'application/pdf' : 'text/html; charset=utf-8')
        .send(found.bytes)
    },
  )
}
