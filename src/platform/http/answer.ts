import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Refusal } from '../outcome.ts'
import type { Deps } from './app-type.ts'
import { doorOf } from './ask.ts'
import { answerProblem, NOT_FOUND, titleOf } from './problems.ts'
import { renderPage } from './render.ts'
import type { WriteResult } from './write.ts'

/** How a refused form is drawn again with what was typed. */
export type Shown = {
  view: string | undefined
  typed: object
  redraw: (refusal: Refusal) => Promise<string | undefined>
}

type Invalid = { kind: 'invalid'; issues: readonly z.core.$ZodIssue[] }
type TooMuch = { kind: 'too-much'; refusal: Refusal }

/** Turns the result of a write into what a browser or a program is sent. */
export async function answerWrite(
  req: FastifyRequest,
  reply: FastifyReply,
  deps: Deps,
  result: WriteResult | Invalid | TooMuch,
  shown: Shown,
) {
  if (result.kind === 'not-found') return answerProblem(req, reply, deps, 404, NOT_FOUND)
  if ('kept' in result) {
    const { value, location } = result.kept.answer
    if (doorOf(req) === 'api')
      return reply
        .code(result.kept.status)
        .header('location', `/api${location}`)
        .send({ ...(value as object), next: location })
    return reply.redirect(location, 303)
  }
  const status = { conflict: 409, 'too-much': 429, refused: 422, invalid: 422 }[result.kind]
  const errors =
    result.kind === 'invalid'
      ? result.issues.map(issue => ({ field: issue.path.join('.'), message: issue.message }))
      : []
  const refusal = result.kind === 'invalid' ? invalid(errors) : result.refusal
  if (doorOf(req) === 'api') return answerProblem(req, reply, deps, status, refusal, errors)
  const again = await shown.redraw(refusal)
  const page =
    again ??
    renderPage(req, reply, deps, 'platform/views/refused.njk', titleOf(status), {
      refusal,
      typed: shown.typed,
      back: backTo(req),
    })
  return reply.code(status).type('text/html; charset=utf-8').send(page)
}

function invalid(errors: { field: string; message: string }[]): Refusal {
  const first = errors[0]
  return {
    code: 'invalid',
    message: first?.message ?? 'Check what you entered',
    ...(first?.field ? { field: first.field } : {}),
  }
}

/** Where the person came from, if it was a page of ours. */
function backTo(req: FastifyRequest): string {
  try {
    const from = new URL(req.headers.referer ?? '')
    return from.host === req.headers.host ? from.pathname + from.search : '/'
  } catch {
    return '/'
  }
}
