import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams, uuid } from '../platform/http/fields.ts'
import { holdCase } from '../platform/log/record.ts'
import { accept, refuse } from '../platform/outcome.ts'
import { readAskedContact } from './contact-asked.store.ts'
import { domesticTypes } from './domestic-types.ts'
import { IdentifyBody, WhyBody } from './identification.ts'
import { identify } from './identify.store.ts'
import { undoIdentification } from './undo.store.ts'

const FACTS = [
  'contact-person-identified',
  'contact-person-ruled-out',
  'contact-person-undone',
  'person-added',
  'person-linked',
  'person-unlinked',
  'person-described',
]

/** A handler says who somebody is, or is not, and takes it back. */
export function decideRoutes(app: App, deps: Deps): void {
  const domestic = domesticTypes(deps.force)
  action(app, deps, {
    name: 'identify-person',
    summary: 'Say that somebody in this contact is a person on file, is not, or is somebody new; in which part',
    path: '/contacts/:id/people',
    params: CaseParams,
    body: IdentifyBody,
    can: 'say who people are',
    fact: FACTS,
    act: async (tx, { params, body, stamp }) => {
      const seen = await readAskedContact(tx, params.id)
      if (!seen) return undefined
      await holdCase(tx, seen.caseId)
      return identify(tx, (await readAskedContact(tx, params.id))!, body, domestic, stamp)
    },
    next: ({ contactId }) => `/contacts/${contactId}`,
    status: 201,
    conflicts: {
      identification_one_caller: {
        code: 'another-caller',
        message: 'Somebody said who the caller is a moment before you. Open the contact again to see who.',
      },
    },
  })

  action(app, deps, {
    name: 'undo-identification',
    summary: 'Take back who somebody was said to be, and all that was learnt from it',
    path: '/contacts/:id/people/:identificationId/undo',
    params: z.object({ id: uuid, identificationId: uuid }),
    body: WhyBody,
    can: 'say who people are',
    fact: FACTS,
    act: async (tx, { params, body, stamp }) => {
      const contact = await readAskedContact(tx, params.id)
      if (!contact) return undefined
      await holdCase(tx, contact.caseId)
      const undone = await undoIdentification(tx, contact, params.identificationId, body.why, stamp)
      return undone
        ? accept({ contactId: contact.contactId })
        : refuse('not-standing', 'This was taken back already: open the contact again to see what stands')
    },
    next: ({ contactId }) => `/contacts/${contactId}`,
  })
}
