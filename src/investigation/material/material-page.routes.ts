import { z } from 'zod'
import { may } from '../../platform/access/permissions.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { uuid } from '../../platform/http/fields.ts'
import { sizeWords } from '../../platform/http/file-in.ts'
import { page } from '../../platform/http/page.ts'
import { readCrime } from '../crime.store.ts'
import { offenceLabel } from '../open-case.ts'
import { readLastCheck } from './check.store.ts'
import { continuityOf } from './continuity.ts'
import { readDisclosureOfficer } from './disclosure-officer.store.ts'
import { readDocuments } from './documents.store.ts'
import { readExhibits } from './exhibits.store.ts'
import { readMaterial } from './material.store.ts'
import { MEDIA_NAMES } from './media.ts'
import { SOURCE_NAMES } from './sources.ts'
import { readStatements } from './statements.store.ts'
import { troublesOf } from './wholeness.ts'

/** What do we have, is it whole, what is undecided. */
export function materialPageRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-material',
    summary: 'The material of a case: what nobody has decided about, what is not whole, and all that it has',
    path: '/crimes/:id/material',
    params: z.object({ id: uuid }),
    can: 'see investigations',
    reads: 'material',
    view: 'investigation/material/material.njk',
    title: 'Material',
    load: async (tx, { params, who }) => {
      const crime = await readCrime(tx, params.id)
      if (!crime) return undefined
      const material = await readMaterial(tx, params.id)
      const documents = (await readDocuments(tx, params.id)).map(one => ({
        ...one,
        kind: MEDIA_NAMES[one.media],
        kept: sizeWords(one.size),
      }))
      const exhibits = (await readExhibits(tx, params.id)).map(one => {
        const { wrong, holder, place, bag, gone } = continuityOf(one, one.moves)
        return { ...one, wrong, holder, place, sealed: bag, gone }
      })
      const statements = await readStatements(tx, params.id)
      const count = (standing: string | null) => material.filter(one => one.standing === standing).length
      return {
        ...crime,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        undecided: material.filter(one => one.standing === null).map(one => ({ ...one, of: SOURCE_NAMES[one.source] })),
        counts: {
          all: material.length,
          undecided: count(null),
          used: count('used'),
          unused: count('unused'),
          notRelevant: count('not-relevant'),
        },
        troubles: troublesOf({ documents, exhibits, statements }),
        lastCheck: (await readLastCheck(tx, params.id)) ?? null,
        officer: (await readDisclosureOfficer(tx, params.id)) ?? null,
        documents,
        statements,
        exhibits,
        offers: { add: may(who.role, 'plan investigations'), name: may(who.role, 'review investigations') },
      }
    },
  })
}
