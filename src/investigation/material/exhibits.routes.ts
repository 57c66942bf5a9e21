import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { notInFuture, optionalText, plausiblePast, text, time, uuid } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { holdCrime, readCrime } from '../crime.store.ts'
import { offenceLabel } from '../open-case.ts'
import { readDocuments } from './documents.store.ts'
import { readReference, refuseDuplicate } from './exhibit.ts'
import { saveExhibit } from './exhibit-save.store.ts'
import { readReferences } from './exhibits.store.ts'

const TAKEN = {
  code: 'reference-taken',
  message:
    'Something else in this case has that reference already. Write the next number on the label and here; if it is the same thing, record a hand-over instead.',
  field: 'reference',
}

/** Exhibits: one reference for one thing, and where it was found by whom. */
export function exhibitsRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'record-exhibit',
    summary: 'Record an exhibit: its reference, what it is, where it was found, by whom and when',
    path: '/crimes/:id/exhibits',
    params: z.object({ id: uuid }),
    body: z.object({
      reference: text(20, 'Write the initials of whoever found it and a number, as JS/1'),
      description: text(1000, 'Say what it is, so that nobody takes it for another'),
      foundWhere: text(500, 'Say where it was found'),
      foundBy: text(200, 'Say who found it'),
      foundAt: time,
      bag: optionalText(50),
      documentId: uuid.optional(),
    }),
    can: 'plan investigations',
    fact: 'exhibit-recorded',
    view: 'investigation/material/exhibits.njk',
    title: 'An exhibit',
    status: 201,
    load: async (tx, { params, who }) => {
      const crime = await readCrime(tx, params.id)
      if (!crime) return undefined
      return {
        ...crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        references: await readReferences(tx, crime.caseId),
        papers: (await readDocuments(tx, params.id)).filter(one => !one.later && !one.withdrawnAt && !one.shut),
        me: who.name,
      }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const wrong = notInFuture(body.foundAt, now, 'foundAt') ?? plausiblePast(body.foundAt, 'foundAt')
      if (wrong) return wrong
      const reference = readReference(body.reference)
      if (!reference.ok) return reference
      const free = refuseDuplicate(reference.value, await readReferences(tx, crime.caseId))
      if (!free.ok) return free
      if (body.documentId && !(await readDocuments(tx, params.id)).some(one => one.documentId === body.documentId))
        return refuse('no-such-document', 'Choose a document of this case, or none', 'documentId')
      const { exhibitId } = await saveExhibit(tx, crime, { ...body, reference: free.value }, stamp)
      return accept({ caseId: crime.caseId, crimeId: crime.crimeId, exhibitId, reference: free.value })
    },
    next: ({ exhibitId }) => `/exhibits/${exhibitId}`,
    // One that whoever asks may not know of holds its reference too: it is refused without being told of.
    conflicts: { exhibit_reference: TAKEN },
  })
}
