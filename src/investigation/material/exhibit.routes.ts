import { z } from 'zod'
import { may } from '../../platform/access/permissions.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { uuid } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { readCrime } from '../crime.store.ts'
import { offenceLabel } from '../open-case.ts'
import { continuityOf, MOVE_NAMES } from './continuity.ts'
import { readExhibit } from './exhibits.store.ts'

/** One exhibit: every hand-over, what in it cannot be followed, and where it is now. */
export function exhibitRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-exhibit',
    summary: 'An exhibit: whose hands it went through, what cannot be followed, and where it is now',
    path: '/exhibits/:id',
    params: z.object({ id: uuid }),
    can: 'see investigations',
    reads: 'exhibit',
    view: 'investigation/material/exhibit.njk',
    title: 'An exhibit',
    load: async (tx, { params, who }) => {
      const one = await readExhibit(tx, params.id)
      const crime = one && (await readCrime(tx, one.crimeId))
      if (!one || !crime) return undefined
      const { moves, wrong, holder, place, bag, gone } = continuityOf(one, one.moves)
      return {
        ...one,
        looked: `exhibit ${one.reference}`,
        number: crime.number,
        offenceLabel: offenceLabel(crime.offence, deps.force),
        moves,
        corrected: one.moves.filter(move => !moves.includes(move)),
        names: MOVE_NAMES,
        wrong,
        holder,
        place,
        sealed: bag,
        gone,
        offers: { add: may(who.role, 'plan investigations') },
      }
    },
    detail: data => data.looked,
  })
}
