import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { inContext, inReadContext } from '../../platform/db/context.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { ask } from '../../platform/http/ask.ts'
import { uuid } from '../../platform/http/fields.ts'
import { answerProblem, NOT_FOUND } from '../../platform/http/problems.ts'
import { logReads } from '../../platform/http/reads.ts'
import { readBundle } from './bundle.store.ts'
import { readPiece, sizeOf } from './bundle-pieces.store.ts'
import { tellTaken } from './bundle-work.store.ts'

const Params = z.object({ id: uuid, part: z.enum(['zip', 'pdf', 'page']) })
const TYPES = { zip: 'application/zip', pdf: 'application/pdf', page: 'text/html; charset=utf-8' } as const
const NAMES = { zip: 'bundle.zip', pdf: 'bundle.pdf', page: 'bundle.html' } as const

/** The bytes of a bundle, to whoever asked for it or a supervisor. That it was taken is a fact of the case. */
export function takeBundleRoutes(app: App, deps: Deps): void {
  const serve = async (req: FastifyRequest, reply: FastifyReply) => {
    const at = Params.safeParse(req.params)
    if (!at.success) return answerProblem(req, reply, deps, 404, NOT_FOUND)
    const { id, part } = at.data
    const { who, stamp } = ask(req, deps, { params: at.data, body: {}, query: {} }, 'page')
    const found = await inContext(deps.db, who, async tx => {
      const one = await readBundle(tx, id)
      const size = one?.state === 'ready' ? await sizeOf(tx, id, part) : 0
      if (!one || size === 0) return undefined
      await tellTaken(tx, one, part, stamp)
      await logReads(
        tx,
        who,
        'case-bundle-taken',
        { caseId: one.caseId },
        `${part} of bundle ${id}, manifest ${one.manifestSha256}`,
      )
      return { one, size }
    })
    if (!found) return answerProblem(req, reply, deps, 404, NOT_FOUND)
    deps.nudge()
    deps.changed(['bundle-taken'])
    reply
      .header(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      )
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .header('content-length', String(found.size))
      .header('content-disposition', `${part === 'page' ? 'inline' : 'attachment'}; filename="${NAMES[part]}"`)
      .type(TYPES[part])
    return reply.send(Readable.from(pieces()))

    /** Under the row access of whoever asks, to the last. */
    async function* pieces() {
      for (let n = 0, left = found!.size; left > 0; n++) {
        const bytes = await inReadContext(deps.db, who, tx => readPiece(tx, id, part, n))
        if (!bytes) throw new Error('a bundle was removed while it was taken')
        left -= bytes.length
        yield bytes
      }
    }
  }
  app.get(
    '/bundles/:id/:part',
    { config: { can: 'export bundles', reads: 'case-bundle-taken' }, schema: { hide: true } },
    serve,
  )
  app.get(
    '/api/bundles/:id/:part',
    {
      config: { can: 'export bundles', reads: 'case-bundle-taken' },
      schema: {
        operationId: 'take-bundle',
        summary: 'The bytes of a case bundle: zip, pdf or page',
        params: Params,
        tags: ['bundles'],
      },
    },
    serve,
  )
}
