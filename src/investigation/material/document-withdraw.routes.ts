import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, uuid } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { saysSomething } from '../substance.ts'
import { withdrawDocument } from './document-withdraw.store.ts'
import { holdDocument } from './documents.store.ts'

const Params = z.object({ id: uuid })

/** A document that should not count is kept and marked. */
export function withdrawDocumentRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'withdraw-document',
    summary: 'Withdraw a document, with a reason: it is kept and stays material',
    path: '/documents/:id/withdrawal',
    params: Params,
    body: z.object({ because: note('Say why it is withdrawn') }),
    can: 'plan investigations',
    fact: 'document-withdrawn',
    act: async (tx, { params, body, stamp }) => {
      const one = await holdDocument(tx, params.id)
      if (!one) return undefined
      if (one.withdrawnAt) return refuse('withdrawn-already', 'It was withdrawn already')
      if (!saysSomething(body.because, 2)) return refuse('needs-because', 'Say why it is withdrawn', 'because')
      await withdrawDocument(tx, one, body.because, stamp)
      return accept({ caseId: one.caseId, documentId: one.documentId })
    },
    next: ({ documentId }) => `/documents/${documentId}`,
  })
}
