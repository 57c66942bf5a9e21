import { z } from 'zod'
import { inReadContext } from '../platform/db/context.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { ask } from '../platform/http/ask.ts'
import { CaseParams } from '../platform/http/fields.ts'
import { cleanForm } from '../platform/http/form.ts'
import { answerProblem, NOT_FOUND } from '../platform/http/problems.ts'
import { logReads } from '../platform/http/reads.ts'
import { renderPage } from '../platform/http/render.ts'
import { londonDay } from '../platform/time.ts'
import type { HerLanguage } from './languages/her-language.ts'
import { carriesWords, noticeFor } from './messages/notice.ts'
import { answersInWords, readAnswers } from './questions/answers.ts'
import type { MessageChannel } from './safe-contact.ts'
import { readUpdatePage } from './update-page.store.ts'
import { inWords } from './update-words.ts'
import { lookOver } from './words/look-over.ts'

const written = z.string().max(20_000).catch('')
const Written = z.object({
  whatIsNew: written,
  whatHappensNext: written,
  answers: written,
  nextBy: z.iso.date().nullable().catch(null),
})
const NOBODY = { names: [], numbers: [], places: [], offences: [] }

/** Looking at an update before it is sent: what exactly arrives, and what to look at again. It writes nothing, so it may be done as often as one likes. */
export function updateLookRoutes(app: App, deps: Deps): void {
  app.post(
    '/victims/:id/update/look',
    {
      config: {
        can: 'write updates to victims',
        fact: 'nothing: it is looked at, and neither kept nor sent',
        reads: 'victim',
      },
      schema: { hide: true },
    },
    async (req, reply) => {
      const at = CaseParams.safeParse(req.params)
      if (!at.success) return answerProblem(req, reply, deps, 404, NOT_FOUND)
      const { who, now } = ask(req, deps, { params: {}, body: {}, query: {} }, 'page')
      const asked = cleanForm(req.body)
      const page = await inReadContext(deps.db, who, async tx => {
        const loaded = await readUpdatePage(tx, at.data.id, now)
        if (loaded) await logReads(tx, who, 'write-victim-update', loaded)
        return loaded
      })
      if (!page) return answerProblem(req, reply, deps, 404, NOT_FOUND)
      const words = Written.parse(asked)
      const said = readAnswers(page.questions, asked, londonDay(now))
      const replies = said.ok ? answersInWords(page.questions, said.value, now) : []
      const answers = [words.answers, ...replies].filter(Boolean).join('\n\n')
      const all = [words.whatIsNew, words.whatHappensNext, answers].filter(Boolean).join('\n\n')
      const last =
        page.lastUpdate &&
        [page.lastUpdate.whatIsNew, page.lastUpdate.whatHappensNext, page.lastUpdate.answers]
          .filter(Boolean)
          .join('\n\n')
      const looked = {
        ...lookOver(all, last),
        arrives: page.sends && arrives(page.sends.channel, { ...words, answers }, page.her),
      }
      const html = renderPage(req, reply, deps, 'victim/update.njk', 'Write an update', { ...page, asked, looked })
      return reply.type('text/html; charset=utf-8').send(html)
    },
  )
}

/** Exactly what arrives: the outside, and what stands inside or waits on their pages. */
function arrives(channel: MessageChannel, { nextBy, ...words }: z.output<typeof Written>, { pack }: HerLanguage) {
  const notice = noticeFor({ purpose: 'update', channel, slots: pack?.slots }, NOBODY)
  const inside = nextBy ? inWords({ ...words, nextBy }) : [words.whatIsNew, words.whatHappensNext].join('\n\n')
  return { channel, outside: notice.ok ? notice.value : '', inside, carries: carriesWords(channel) }
}
