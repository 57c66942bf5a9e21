import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { optionalText, text, uuid } from '../../platform/http/fields.ts'
import { fileIn, sizeWords, tooLarge } from '../../platform/http/file-in.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { holdCrime, readCrime } from '../crime.store.ts'
import { offenceLabel } from '../open-case.ts'
import { saysSomething } from '../substance.ts'
import { receiveFile } from './document.ts'
import { saveDocument } from './document-receive.store.ts'
import { readDocument, readDocuments } from './documents.store.ts'
import { notAsNamed } from './file-name.ts'
import { MEDIA_NAMES } from './media.ts'
import { dropPieces, putPiece } from './pieces.store.ts'
import { uploadLimit } from './upload-limit.ts'

const Params = z.object({ id: uuid })
const NOT_HERE =
  'Look at what you send, and say that no sexual image of anybody under 18 is in it. If one is, do not send it: ask your supervisor how it is handed over'
const Body = z.object({
  file: fileIn('Choose the file'),
  title: text(200, 'Say what it is, so that a colleague knows it from the list'),
  cameFrom: text(300, 'Say whom or where it came from'),
  noChildImages: z.literal('yes', { error: NOT_HERE }),
  after: uuid.optional(),
  sensitiveBecause: optionalText(2000),
  // A program may say what it sent.
  bytes: z.coerce.number().int().nonnegative().optional(),
  sha256: optionalText(64),
})

/** Documents and images: received whole, kept as they came, withdrawn and replaced but never changed. */
export function documentsRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'receive-document',
    summary: 'Add a document or an image to a case (multipart/form-data): its fingerprint is taken as it arrives',
    path: '/crimes/:id/documents',
    params: Params,
    body: Body,
    can: 'plan investigations',
    fact: 'document-received',
    view: 'investigation/material/documents.njk',
    title: 'Documents and images',
    status: 201,
    file: { limit: given => uploadLimit(given.force), put: putPiece, drop: dropPieces },
    load: async (tx, { params }) => {
      const crime = await readCrime(tx, params.id)
      if (!crime) return undefined
      const documents = await readDocuments(tx, params.id)
      return {
        ...crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        documents: documents.map(one => ({ ...one, kind: MEDIA_NAMES[one.media], kept: sizeWords(one.size) })),
        limit: sizeWords(uploadLimit(deps.force)),
      }
    },
    act: async (tx, { params, body, stamp }) => {
      const crime = await holdCrime(tx, params.id)
      if (!crime) return undefined
      const received = receiveFile(body.file, body, tooLarge(uploadLimit(deps.force)))
      if (!received.ok) return received
      if (body.sensitiveBecause && !saysSomething(body.sensitiveBecause, 3))
        return refuse('needs-because', 'Say what harm there would be if it were known more widely', 'sensitiveBecause')
      const after = body.after ? await readDocument(tx, body.after) : undefined
      if (body.after && after?.crimeId !== crime.crimeId)
        return refuse('no-such-document', 'Choose a document of this case, or none', 'after')
      if (after?.later)
        return refuse('replaced-already', 'A newer version of it is here already: choose that one', 'after')
      const { documentId } = await saveDocument(tx, crime, { ...body, ...received.value, after }, stamp)
      const { kind, fileName } = received.value
      return accept({
        caseId: crime.caseId,
        crimeId: crime.crimeId,
        documentId,
        media: kind.media,
        size: body.file.size,
        sha256: body.file.sha256,
        notAsNamed: notAsNamed(fileName, kind),
        sensitive: body.sensitiveBecause !== undefined,
      })
    },
    // Sensitive, it may already be hidden from whoever brought it.
    next: ({ documentId, crimeId, sensitive }) =>
      sensitive ? `/crimes/${crimeId}/documents` : `/documents/${documentId}`,
    conflicts: {
      document_supersedes_key: {
        code: 'replaced-already',
        message: 'Somebody added a newer version of it a moment before you: look at that one first',
        field: 'after',
      },
    },
  })
}
