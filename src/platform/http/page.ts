import { setImmediate as immediately } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Permission } from '../access/permissions.ts'
import type { Tx } from '../db/connect.ts'
import { inReadContext, type Plans } from '../db/context.ts'
import type { App, Deps } from './app-type.ts'
import { type Ask, ask, doorOf, type Of, type Shape } from './ask.ts'
import { answerProblem, NOT_FOUND } from './problems.ts'
import { logReads } from './reads.ts'
import { renderPage } from './render.ts'

/** One thing a person can look at: a page at `path` and the same data for programs at `/api` + `path`. */
export type PageSpec<P extends Shape | undefined, Q extends Shape | undefined, T extends object> = {
  name: string
  summary: string
  path: string
  params?: P
  query?: Q
  can: Permission
  /** What it shows of people ('case', 'queue'), or 'nothing personal'. Every caseId in the data goes to the record of reads. */
  reads: string
  /** Words that go to the record of reads with it: what was searched for, even where nothing was found. */
  detail?: (data: T) => string | undefined
  /** 'kept' where every statement looks rows up by key and is asked all day (see context.ts). */
  plans?: Plans
  view: string
  title: string | ((data: T) => string)
  /** undefined answers 'not found', the same as for what one may not see. */
  load: (tx: Tx, ask: Ask<Of<P>, Record<string, never>, Of<Q>>) => Promise<T | undefined>
}

const NOTHING = z.object({})
const JSON_TYPE = 'application/json; charset=utf-8'
const HTML_TYPE = 'text/html; charset=utf-8'

export function page<P extends Shape | undefined, Q extends Shape | undefined, T extends object>(
  app: App,
  deps: Deps,
  spec: PageSpec<P, Q, T>,
): void {
  const params = spec.params ?? NOTHING
  const query = spec.query ?? NOTHING
  const config = { can: spec.can, reads: spec.reads }

  const handle = async (req: FastifyRequest, reply: FastifyReply) => {
    const door = doorOf(req)
    const at = params.safeParse(req.params)
    if (!at.success) return answerProblem(req, reply, deps, 404, NOT_FOUND)
    const asked = query.safeParse(withoutBlanks(req.query))
    if (!asked.success)
      return answerProblem(req, reply, deps, 400, {
        code: 'invalid-query',
        message: asked.error.issues[0]?.message ?? 'Check the address',
      })
    const question = ask<Of<P>, Record<string, never>, Of<Q>>(
      req,
      deps,
      { params: at.data as Of<P>, body: {}, query: asked.data as Of<Q> },
      door,
    )
    const write = (data: T): string => {
      if (door === 'api') return JSON.stringify(data)
      const title = typeof spec.title === 'function' ? spec.title(data) : spec.title
      return renderPage(req, reply, deps, spec.view, title, { ...data, query: asked.data })
    }
    const written = await inReadContext(
      deps.db,
      question.who,
      async tx => {
        const loaded = await spec.load(tx, question)
        if (!loaded) return undefined
        if (spec.reads === 'nothing personal') return write(loaded)
        // Written while what was shown is put down, and not sent before that is done.
        const put = logReads(tx, question.who, spec.name, loaded, spec.detail?.(loaded))
        put.catch(() => undefined)
        await immediately()
        try {
          return write(loaded)
        } finally {
          await put
        }
      },
      spec.plans,
    )
    if (written === undefined) return answerProblem(req, reply, deps, 404, NOT_FOUND)
    return reply.type(door === 'api' ? JSON_TYPE : HTML_TYPE).send(written)
  }

  app.get(spec.path, { config, schema: { hide: true } }, handle)
  app.get(
    `/api${spec.path === '/' ? '/home' : spec.path}`,
    {
      config,
      schema: {
        operationId: spec.name,
        summary: spec.summary,
        params,
        querystring: query,
        tags: [spec.path.split('/')[1] || 'public'],
      },
    },
    handle,
  )
}

function withoutBlanks(query: unknown): unknown {
  return Object.fromEntries(Object.entries((query ?? {}) as object).filter(([, value]) => value !== ''))
}
