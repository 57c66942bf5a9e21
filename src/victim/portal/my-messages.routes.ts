import { z } from 'zod'
import { emergencyWords } from '../../contact/emergency-words.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { text } from '../../platform/http/fields.ts'
import { holdCase } from '../../platform/log/record.ts'
import { readMine } from './mine.store.ts'
import { myLook } from './my-look.store.ts'
import { openQuestion, WHO_MAY_READ } from './question.ts'
import { putQuestion, readThread } from './thread.store.ts'

const MOST = 5_000

/** Both sides' words, and asking. */
export function myMessagesRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'ask-a-question',
    summary: 'Ask a question on your own page: it is answered by a day that you are told',
    path: '/my/messages',
    body: z.object({ words: text(MOST, 'Write what you want to ask or to tell us') }),
    can: 'use my own pages',
    fact: 'portal-question-asked',
    view: 'victim/portal/messages.njk',
    title: 'Your messages',
    status: 201,
    load: async (tx, { now }) => {
      const mine = await readMine(tx)
      if (!mine) return undefined
      const messages = await readThread(tx, mine.victimId)
      const last = messages.at(-1)
      return {
        caseId: mine.caseId,
        signedIn: true,
        ...(await myLook(tx, now)),
        messages: messages.toReversed(),
        question: openQuestion(messages, now) ?? null,
        inDanger: last?.side === 'victim' && emergencyWords(last.words).length > 0,
        whoMayRead: WHO_MAY_READ,
      }
    },
    act: async (tx, { body, stamp }) => {
      const mine = await readMine(tx)
      if (!mine) return undefined
      await holdCase(tx, mine.caseId)
      return putQuestion(tx, mine, body.words, stamp)
    },
    next: () => '/my/messages',
  })
}
