import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { uuid } from '../../platform/http/fields.ts'
import { accept } from '../../platform/outcome.ts'
import { holdCrime } from '../crime.store.ts'
import { checkDocuments } from './check.store.ts'

/** Is it whole? Every byte of every document of a case is read again. */
export function checkRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'check-documents',
    summary: 'Hold every document of a case against the fingerprint that was taken when it came',
    path: '/crimes/:id/documents/check',
    params: z.object({ id: uuid }),
    body: z.object({}),
    can: 'see investigations',
    fact: ['documents-checked', 'document-found-changed'],
    act: async (tx, { params, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const { caseId, crimeId } = crime
      return accept({ caseId, crimeId, ...(await checkDocuments(tx, crime, stamp)) })
    },
    next: ({ crimeId }) => `/crimes/${crimeId}/material`,
  })
}
