import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { systemWho } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { cleanForm } from '../platform/http/form.ts'
import { tooMuch } from '../platform/http/limits.ts'
import { renderPage } from '../platform/http/render.ts'
import type { Refusal } from '../platform/outcome.ts'
import { countReportStep } from './report-begun.store.ts'
import { reportLimitsOf } from './report-limits.ts'
import { type Answers, FIELDS, isNow, readAnswers, STEPS, type Step, stepAfter } from './report-steps.ts'
import { saveReport, takeSaved } from './saved-report.store.ts'

const BODY = 256 * 1024
const Marks = z.object({
  step: z.enum(STEPS).catch('now'),
  go: z.enum(['on', 'back', 'save', ...STEPS]).catch('on'),
})
const SYSTEM = systemWho('report-steps')
const NOT_NOW: Refusal = {
  code: 'not-now',
  message: 'This sounds as if it is happening now: it is not put away for later. Call 999, or send what you have now',
}
const NOT_FOUND: Refusal = {
  code: 'not-found',
  message: 'Nothing is kept under these. Check both, or begin again: what is not sent is kept for a short time only',
  field: 'reference',
}

/**
 * Reporting one question a page. What was written travels in the page and is kept nowhere, on the device or with us, until it is sent, or put away by the writer under
 * a code that only they have (decision 0037). Nothing half-written is a contact.
 */
export function reportStepsRoutes(app: App, deps: Deps): void {
  const show = (req: FastifyRequest, reply: FastifyReply, view: string, data: object, status = 200) =>
    reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(renderPage(req, reply, deps, `contact/${view}.njk`, 'Tell us what happened', { ...data, asked: {} }))
  const showStep = (req: FastifyRequest, reply: FastifyReply, step: Step, given: Answers, refusal?: Refusal) => {
    const carried = Object.entries(given).filter(([name]) => !(FIELDS[step] as readonly string[]).includes(name))
    const at = STEPS.indexOf(step)
    const data = {
      step,
      given,
      carried,
      at,
      of: STEPS.length - 1,
      first: at === 0,
      isNow: isNow(given),
      refusal,
    }
    return show(req, reply, 'report-step', data, refusal ? 422 : 200)
  }
  const limits = reportLimitsOf(deps.force)
  const wait = (req: FastifyRequest) => deps.limits?.publicWrites.take(req.ip) ?? 0

  app.get(
    '/report/steps',
    { config: { can: 'report online', reads: 'nothing personal' }, schema: { hide: true } },
    async (req, reply) => showStep(req, reply, Marks.parse(req.query ?? {}).step, {}),
  )

  app.post(
    '/report/steps',
    {
      config: { can: 'report online', fact: 'nothing: what is not sent is not kept' },
      bodyLimit: BODY,
      schema: { hide: true },
    },
    async (req, reply) => {
      const form = cleanForm(req.body)
      const { step, go } = Marks.parse(form)
      const given = readAnswers(form)
      if (go !== 'on' && go !== 'back' && go !== 'save') return showStep(req, reply, go, given)
      const seconds = wait(req)
      if (seconds > 0) return showStep(req, reply.header('retry-after', String(seconds)), step, given, tooMuch(seconds))
      if (go === 'save') {
        if (isNow(given)) return showStep(req, reply, step, given, NOT_NOW)
        const saved = await inContext(deps.db, SYSTEM, tx => saveReport(tx, given, limits))
        return show(req, reply, 'report-saved', { ...saved, hours: limits.savedHours })
      }
      const next = stepAfter(step, go, given)
      if (step === 'now' && next.step !== 'now') await inContext(deps.db, SYSTEM, tx => countReportStep(tx, 'begun'))
      return showStep(req, reply, next.step, given, next.missing)
    },
  )

  app.get(
    '/report/return',
    { config: { can: 'report online', reads: 'nothing personal' }, schema: { hide: true } },
    async (req, reply) => show(req, reply, 'report-return', {}),
  )

  app.post(
    '/report/return',
    {
      config: { can: 'report online', fact: 'nothing: what is not sent is not kept' },
      bodyLimit: BODY,
      schema: { hide: true },
    },
    async (req, reply) => {
      const seconds = wait(req)
      if (seconds > 0) return show(req, reply, 'report-return', { refusal: tooMuch(seconds) }, 429)
      const { reference, code } = cleanForm(req.body)
      const typed = { reference: String(reference ?? '').slice(0, 40), code: String(code ?? '').slice(0, 60) }
      const given = await inContext(deps.db, SYSTEM, tx => takeSaved(tx, typed, limits))
      if (!given) return show(req, reply, 'report-return', { refusal: NOT_FOUND }, 422)
      const next = STEPS.map(step => stepAfter(step, 'on', given)).find(one => one.missing)
      return showStep(req, reply, next?.step ?? 'check', given)
    },
  )
}
