import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '../outcome.ts'
import type { Deps } from './app-type.ts'
import { doorOf } from './ask.ts'
import { renderPage } from './render.ts'

/** RFC 9457, with our code, the field where it belongs to one, and a reference that is also in the request log. */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  code: string
  instance: string
  field?: string
  errors?: { field: string; message: string }[]
}

const TITLES: Record<number, string> = {
  400: 'This request cannot be read',
  401: 'Sign in first',
  403: 'Not yours to do',
  404: 'Not found',
  409: 'Someone else was first',
  413: 'Too long',
  422: 'Check what you entered',
  429: 'Too many tries',
  500: 'Something went wrong here',
  503: 'Not ready',
}

/** A reference a person can read out: eight letters and digits without look-alikes. */
export function newReference(): string {
  const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
  return [...randomBytes(8)].map(byte => letters[byte % letters.length]).join('')
}

export function titleOf(status: number): string {
  return TITLES[status] ?? TITLES[500]!
}

export function problem(status: number, refusal: Refusal, reference: string, errors?: Problem['errors']): Problem {
  return {
    type: `/problems/${refusal.code}`,
    title: titleOf(status),
    status,
    detail: refusal.message,
    code: refusal.code,
    instance: `urn:answerable:${reference}`,
    ...(refusal.field ? { field: refusal.field } : {}),
    ...(errors && errors.length > 0 ? { errors } : {}),
  }
}

/** Answers a problem to whoever asked: JSON to a program, a page with a reference to a person. */
export function answerProblem(
  req: FastifyRequest,
  reply: FastifyReply,
  deps: Deps,
  status: number,
  refusal: Refusal,
  errors?: Problem['errors'],
) {
  const reference = newReference()
  req.log.info({ reference, status, code: refusal.code }, 'problem')
  if (doorOf(req) === 'api')
    return reply
      .code(status)
      .type('application/problem+json')
      .send(JSON.stringify(problem(status, refusal, reference, errors)))
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(drawProblem(req, reply, deps, { status, refusal, errors, reference }))
}

/** When even the problem page cannot be drawn, the person still gets the sentence and the reference. */
function drawProblem(
  req: FastifyRequest,
  reply: FastifyReply,
  deps: Deps,
  data: { status: number; refusal: Refusal; reference: string; errors: Problem['errors'] },
): string {
  try {
    return renderPage(req, reply, deps, 'platform/views/problem.njk', titleOf(data.status), data)
  } catch (fault) {
    req.log.error({ err: fault as Error }, 'the problem page failed')
    return `<!doctype html><html lang="en"><title>${titleOf(data.status)}</title><h1>${titleOf(data.status)}</h1><p>In an emergency call 999. Reference ${data.reference}.</p>`
  }
}

export const NOT_FOUND: Refusal = {
  code: 'not-found',
  message: 'There is nothing here that you may see. Check the address, or go back to where you were.',
}
