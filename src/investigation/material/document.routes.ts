import { z } from 'zod'
import { may } from '../../platform/access/permissions.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { uuid } from '../../platform/http/fields.ts'
import { sizeWords } from '../../platform/http/file-in.ts'
import { page } from '../../platform/http/page.ts'
import { readCrime } from '../crime.store.ts'
import { offenceLabel } from '../open-case.ts'
import { readDocument, readSame } from './documents.store.ts'
import { notAsNamed } from './file-name.ts'
import { readHolds } from './holds.store.ts'
import { MEDIA_NAMES, SHOWN_AS } from './media.ts'
import { openDocument } from './opening.store.ts'
import { readStart } from './pieces.store.ts'
import { REFUSED_TO_OPEN } from './refused-to-open.ts'

const Params = z.object({ id: uuid })
const ZOOMS = ['fit', '100', '200', '400'] as const

/** Looking at a document. */
export function documentRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-document',
    summary: 'A document: what it is, its fingerprint, whether it is whole, and who shut or withdrew it',
    path: '/documents/:id',
    params: Params,
    query: z.object({ zoom: z.enum(ZOOMS).optional() }),
    can: 'see investigations',
    reads: 'document',
    view: 'investigation/material/document.njk',
    title: 'A document',
    load: async (tx, { params, query, who, stamp }) => {
      const found = await readDocument(tx, params.id)
      const crime = found && (await readCrime(tx, found.crimeId))
      if (!found || !crime) return undefined
      const opened = await openDocument(tx, found, stamp)
      const one = (await readDocument(tx, params.id)) ?? found
      const shownAs = SHOWN_AS[one.media]
      return {
        ...one,
        looked: `document ${one.documentId}`,
        number: crime.number,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        kind: MEDIA_NAMES[one.media],
        kept: sizeWords(one.size),
        notAsNamed: notAsNamed(one.fileName, one),
        same: await readSame(tx, one),
        shownAs,
        open: opened.ok,
        refused: opened.ok ? null : REFUSED_TO_OPEN[opened.why].message,
        text: opened.ok && shownAs === 'text' ? await readStart(tx, one) : null,
        zoom: query.zoom ?? 'fit',
        zooms: ZOOMS,
        holds: await readHolds(tx, one.documentId),
        offers: {
          add: may(who.role, 'plan investigations'),
          decide: may(who.role, 'review investigations'),
        },
      }
    },
    detail: data => data.looked,
  })
}
