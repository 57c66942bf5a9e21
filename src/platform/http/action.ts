import multipart from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { may, type Permission } from '../access/permissions.ts'
import type { Tx } from '../db/connect.ts'
import { inReadContext } from '../db/context.ts'
import type { Outcome, Refusal } from '../outcome.ts'
import { answerWrite, type Shown } from './answer.ts'
import type { App, Deps } from './app-type.ts'
import { type Ask, ask, doorOf, type Of, type Shape } from './ask.ts'
import { dropFile, type FileDoor, takeFile } from './file-in.ts'
import { cleanForm, formMarks } from './form.ts'
import { tooMuch } from './limits.ts'
import { hashRequest } from './once.ts'
import { answerProblem, NOT_FOUND } from './problems.ts'
import { logReads } from './reads.ts'
import { renderPage } from './render.ts'
import { attemptWrite } from './write.ts'

/**
 * One thing a person can do: a form at `path` and the same thing for programs at `/api` + `path`, decided by the same
 * `act`, in one transaction with its fact, once per key, refused alike.
 */
export type ActionSpec<P extends Shape | undefined, B extends Shape, T extends object> = {
  /** kebab-case, unique: the API's operation id. */
  name: string
  summary: string
  path: string
  params?: P
  body: B
  can: Permission
  /** The kind, or kinds, of fact it leaves. */
  fact: string | readonly string[]
  /** The form page. Without one the form lives on another page, and a refusal shows a page that keeps what was typed. */
  view?: string
  title?: string | ((data: object) => string)
  /** What the form page shows; undefined answers 'not found'. */
  load?: (tx: Tx, ask: Ask<Of<P>>) => Promise<object | undefined>
  /** undefined answers 'not found', a refusal rolls everything back. Throws for faults. */
  act: (tx: Tx, ask: Ask<Of<P>, z.output<B>>) => Promise<Outcome<T> | undefined>
  /** Where a person goes next. */
  next: (value: T, ask: Ask<Of<P>, z.output<B>>) => string
  status?: 200 | 201
  /** The case whose version the form was drawn from: two tabs saving at once are told, and nothing typed is lost. */
  versioned?: (params: Of<P>) => string
  /** What PostgreSQL's constraint says when two people race, in words. */
  conflicts?: Record<string, Refusal>
  /** It takes a file: forms and programs send multipart/form-data, and `body` names the file's field as `fileIn()`. */
  file?: FileDoor
}

const NO_PARAMS = z.object({})
/** A paste of 10 MB is read whole, so that the page can say that it is too long and keep the words; more is not. */
const PUBLIC_BODY_LIMIT = 11 * 1024 * 1024
/** What is read from an address counts by its size too: a very long paste as much as dozens of messages. */
const COUNTS_ONCE = 64 * 1024
const costOf = (req: FastifyRequest) => 1 + Math.floor(Number(req.headers['content-length'] ?? 0) / COUNTS_ONCE)

export function action<P extends Shape | undefined, B extends Shape, T extends object>(
  app: App,
  deps: Deps,
  spec: ActionSpec<P, B, T>,
): void {
  const params = spec.params ?? NO_PARAMS
  const config = { can: spec.can, fact: spec.fact }

  /** What the form shows. Drawn again after a refusal it shows the case again, and that is put down as the first time is. */
  const readForm = (asked: Ask<Of<P>>) =>
    inReadContext(deps.db, asked.who, async tx => {
      const loaded = spec.load ? await spec.load(tx, asked) : {}
      if (loaded && spec.load) await logReads(tx, asked.who, spec.name, loaded)
      return loaded
    })

  const handle = async (req: FastifyRequest, reply: FastifyReply) => {
    const door = doorOf(req)
    const marks = formMarks(req.body)
    const typed = door === 'page' ? cleanForm(req.body) : (req.body ?? {})
    const shown: Shown = { view: spec.view, typed, redraw: refusal => redraw(req, reply, typed, refusal) }

    const at = params.safeParse(req.params)
    if (!at.success) return answerProblem(req, reply, deps, 404, NOT_FOUND)
    const wait = req.who.role === 'public' ? (deps.limits?.publicWrites.take(req.ip, costOf(req)) ?? 0) : 0
    if (wait > 0)
      return answerWrite(
        req,
        reply.header('retry-after', String(wait)),
        deps,
        { kind: 'too-much', refusal: tooMuch(wait) },
        shown,
      )
    const body = spec.body.safeParse(typed)
    if (!body.success) return answerWrite(req, reply, deps, { kind: 'invalid', issues: body.error.issues }, shown)

    const key = door === 'api' ? req.headers['idempotency-key'] : marks.once
    if (typeof key !== 'string' || key.length < 8)
      return answerProblem(req, reply, deps, 400, {
        code: 'idempotency-key-missing',
        message:
          door === 'api'
            ? 'Send an Idempotency-Key header of at least 8 characters, new for each new write'
            : 'Open the form again and send it from there',
      })

    const asked = ask<Of<P>, z.output<B>, Record<string, never>>(
      req,
      deps,
      { params: at.data as Of<P>, body: body.data, query: {} },
      door,
    )
    const result = await attemptWrite(deps.db, {
      who: asked.who,
      key,
      route: spec.name,
      requestHash: hashRequest(spec.name, req.params, typed),
      status: spec.status ?? 200,
      versioned:
        spec.versioned && marks.version !== undefined
          ? { caseId: spec.versioned(asked.params), version: marks.version }
          : undefined,
      conflicts: spec.conflicts ?? {},
      act: tx => spec.act(tx, asked),
      next: value => spec.next(value as T, asked),
    })
    if (result.kind === 'done') {
      deps.nudge()
      deps.changed(typeof spec.fact === 'string' ? [spec.fact] : spec.fact, result.facts)
    }
    return answerWrite(req, reply, deps, result, shown)
  }

  const redraw = async (
    req: FastifyRequest,
    reply: FastifyReply,
    typed: object,
    refusal: Refusal,
  ): Promise<string | undefined> => {
    const at = params.safeParse(req.params)
    if (!spec.view || !at.success) return undefined
    const asked = ask<Of<P>, Record<string, never>, Record<string, never>>(
      req,
      deps,
      { params: at.data as Of<P>, body: {}, query: {} },
      'page',
    )
    const data = await readForm(asked)
    return data && renderPage(req, reply, deps, spec.view, titleOf(spec, data), { ...data, asked: typed, refusal })
  }

  if (spec.view)
    app.get(spec.path, { config: { can: spec.can, reads: spec.name }, schema: { hide: true } }, async (req, reply) => {
      const at = params.safeParse(req.params)
      if (!at.success) return answerProblem(req, reply, deps, 404, NOT_FOUND)
      const asked = ask<Of<P>, Record<string, never>, Record<string, never>>(
        req,
        deps,
        { params: at.data as Of<P>, body: {}, query: {} },
        'page',
      )
      const data = await readForm(asked)
      if (!data) return answerProblem(req, reply, deps, 404, NOT_FOUND)
      return reply
        .type('text/html; charset=utf-8')
        .send(renderPage(req, reply, deps, spec.view!, titleOf(spec, data), { ...data, asked: {} }))
    })

  const size = may('public', spec.can) ? { bodyLimit: PUBLIC_BODY_LIMIT } : {}
  const described = {
    operationId: spec.name,
    summary: spec.summary,
    params,
    ...(spec.file ? { consumes: ['multipart/form-data'] } : { body: spec.body }),
    tags: [spec.path.split('/')[1] || 'public'],
  }
  const doors = (on: App, more: object) => {
    on.post(spec.path, { config, ...size, ...more, schema: { hide: true } }, handle)
    on.post(`/api${spec.path}`, { config, ...size, ...more, schema: described }, handle)
  }
  const file = spec.file
  if (!file) {
    doors(app, {})
    return
  }
  // The parser of forms with files is known to these two doors and to no other.
  app.register(async inside => {
    await inside.register(multipart, { throwFileSizeLimit: false })
    doors(inside as App, {
      preHandler: (req: FastifyRequest, reply: FastifyReply) => takeFile(req, reply, deps, file),
      onSend: async (req: FastifyRequest, _reply: FastifyReply, payload: unknown) => {
        await dropFile(req, deps, file)
        return payload
      },
    })
  })
}

function titleOf(spec: { title?: string | ((data: object) => string); summary: string }, data: object): string {
  return typeof spec.title === 'function' ? spec.title(data) : (spec.title ?? spec.summary)
}
