import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, optionalText, uuid } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { holdDocument } from './documents.store.ts'
import { decideHoldRule } from './hold.ts'
import { decideHold, readHolds, saveHold } from './holds.store.ts'

const Params = z.object({ id: uuid })

/** A document that must not be here: anybody shuts it with one press, and somebody else decides. */
export function holdRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'shut-document',
    summary: 'Say that a document must not be here: nobody can open it from this moment, and a supervisor is asked',
    path: '/documents/:id/shut',
    params: Params,
    body: z.object({ words: optionalText(2000) }),
    can: 'see investigations',
    fact: 'document-shut',
    act: async (tx, { params, body, stamp }) => {
      const one = await holdDocument(tx, params.id)
      if (!one) return undefined
      if (!one.shut) await saveHold(tx, one, 'must-not-be-here', body.words ?? 'No reason was written', stamp)
      return accept({ caseId: one.caseId, documentId: one.documentId })
    },
    next: ({ documentId }) => `/documents/${documentId}`,
  })

  action(app, deps, {
    name: 'decide-document-hold',
    summary: 'Decide about a document that is shut, or was found changed',
    path: '/documents/:id/hold',
    params: Params,
    body: z.object({
      kind: z.enum(['must-not-be-here', 'changed']),
      decision: z.enum(['may-be-opened', 'stays-shut'], { error: 'Choose whether it may be opened' }),
      words: note('Say what was found and done'),
    }),
    can: 'review investigations',
    fact: 'document-hold-decided',
    act: async (tx, { params, body, who, stamp }) => {
      const one = await holdDocument(tx, params.id)
      const hold = one && (await readHolds(tx, one.documentId)).find(row => row.kind === body.kind && !row.decision)
      if (!one) return undefined
      if (!hold) return refuse('nothing-open', 'This was decided already: open the document again to see how')
      const decided = decideHoldRule(body, { kind: hold.kind, shutBy: hold.by, addedBy: one.by, by: who.id })
      if (!decided.ok) return decided
      await decideHold(tx, one, hold, decided.value, stamp)
      return accept({ caseId: one.caseId, documentId: one.documentId, decision: body.decision })
    },
    next: ({ documentId }) => `/documents/${documentId}`,
  })
}
