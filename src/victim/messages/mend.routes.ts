import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, text } from '../../platform/http/fields.ts'
import { holdCase } from '../../platform/log/record.ts'
import { mendMessage, readMessage } from './mend.store.ts'
import { MENDED_HOW, MESSAGE_WORDS, mendOf } from './mend.ts'
import { PURPOSE_NAMES } from './message.ts'

const MendForm = z.object({
  how: z.enum(MENDED_HOW, { error: 'Say what was done' }),
  words: text(2_000, 'Say in a few words what you did, and with whom you spoke'),
})

/** One message: what became of it, and what a person did about it. */
export function mendRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'mend-victim-message',
    summary: 'What became of a message to a victim, and what was done about it',
    path: '/messages/:id',
    params: CaseParams,
    body: MendForm,
    can: 'write updates to victims',
    fact: 'victim-message-mended',
    view: 'victim/messages/message.njk',
    title: 'Message',
    load: async (tx, { params }) => {
      const message = await readMessage(tx, params.id)
      if (!message) return undefined
      const { state, code, purpose } = message
      return {
        message,
        caseId: message.caseId,
        stateWords: MESSAGE_WORDS[state],
        mend: mendOf(state, code) ?? null,
        purpose: PURPOSE_NAMES[purpose],
      }
    },
    act: async (tx, { params, body, stamp }) => {
      const found = await readMessage(tx, params.id)
      if (!found) return undefined
      await holdCase(tx, found.caseId)
      const message = (await readMessage(tx, params.id))!
      return mendMessage(tx, stamp, message, body)
    },
    next: (_value, { params }) => `/messages/${params.id}`,
  })
}
