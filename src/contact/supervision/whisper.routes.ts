import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, note } from '../../platform/http/fields.ts'
import { accept } from '../../platform/outcome.ts'
import { workOn } from '../contact.store.ts'
import { whisper } from './whisper.store.ts'

export function whisperRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'note-to-handler',
    summary: 'Leave a note for whoever has the contact: a line of its log, marked as a supervisor’s',
    path: '/contacts/:id/supervisor-note',
    params: CaseParams,
    body: z.object({ text: note('Write what the handler should know') }),
    can: 'note to handlers',
    fact: 'contact-supervisor-noted',
    act: (tx, { params: { id }, body, stamp }) =>
      workOn(tx, id, async contact => accept(await whisper(tx, contact, body.text, stamp))),
    next: (_, { params: { id } }) => `/contacts/${id}`,
    status: 201,
  })
}
