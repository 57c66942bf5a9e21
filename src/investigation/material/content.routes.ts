import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { inReadContext } from '../../platform/db/context.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { ask } from '../../platform/http/ask.ts'
import { uuid } from '../../platform/http/fields.ts'
import { answerProblem, NOT_FOUND } from '../../platform/http/problems.ts'
import { logReads } from '../../platform/http/reads.ts'
import { readDocument } from './documents.store.ts'
import { digestOf } from './fingerprint.store.ts'
import { SHOWN_AS } from './media.ts'
import { openDocument } from './opening.store.ts'
import { readPiece } from './pieces.store.ts'
import { REFUSED_TO_OPEN } from './refused-to-open.ts'

const Params = z.object({ id: uuid })

/** The bytes of a document as a browser may show them, and never as anything that could run. */
export function contentRoutes(app: App, deps: Deps): void {
  const serve = async (req: FastifyRequest, reply: FastifyReply) => {
    const at = Params.safeParse(req.params)
    if (!at.success) return answerProblem(req, reply, deps, 404, NOT_FOUND)
    const { who, stamp } = ask(req, deps, { params: at.data, body: {}, query: {} }, 'page')
    const found = await inReadContext(deps.db, who, async tx => {
      const one = await readDocument(tx, at.data.id)
      if (!one) return undefined
      const opened = await openDocument(tx, one, stamp)
      await logReads(tx, who, 'document-content', { caseId: one.caseId }, `document ${one.documentId}`)
      return { one, opened }
    })
    if (!found) return answerProblem(req, reply, deps, 404, NOT_FOUND)
    const { one, opened } = found
    if (!opened.ok) {
      deps.nudge()
      return answerProblem(req, reply, deps, 409, REFUSED_TO_OPEN[opened.why])
    }
    const asFile = SHOWN_AS[one.media] === 'file' || (req.query as { download?: string }).download === 'yes'
    const type = asFile
      ? 'application/octet-stream'
      : one.media === 'text/plain'
        ? 'text/plain; charset=utf-8'
        : one.media
    reply
      .header(
        'content-security-policy',
        "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      )
      .header('x-content-type-options', 'nosniff')
      .header('cross-origin-resource-policy', 'same-origin')
      .header('content-length', String(one.size))
      .header(
        'content-disposition',
        `${asFile ? 'attachment' : 'inline'}; filename*=UTF-8''${encodeURIComponent(one.fileName)}`,
      )
      .type(type)
    return reply.send(Readable.from(pieces(one, opened.digests)))

    /** Each piece is read under the row access of whoever asks and held against what was verified a moment before. */
    async function* pieces(of: { documentId: string }, digests: readonly string[]) {
      for (const [n, digest] of digests.entries()) {
        const bytes = await inReadContext(deps.db, who, tx => readPiece(tx, of.documentId, n))
        if (!bytes || digestOf(bytes) !== digest) throw new Error('a document changed while it was sent')
        yield bytes
      }
    }
  }
  app.get(
    '/documents/:id/content',
    { config: { can: 'see investigations', reads: 'document-content' }, schema: { hide: true } },
    serve,
  )
  app.get(
    '/api/documents/:id/content',
    {
      config: { can: 'see investigations', reads: 'document-content' },
      schema: {
        operationId: 'read-document-content',
        summary: 'The bytes of a document',
        params: Params,
        tags: ['documents'],
      },
    },
    serve,
  )
}
