import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { notInFuture, optionalText, plausiblePast, text, time, uuid } from '../../platform/http/fields.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { holdCrime, readCrime } from '../crime.store.ts'
import { offenceLabel } from '../open-case.ts'
import { continuityOf, MOVE_KINDS, MOVE_NAMES } from './continuity.ts'
import { saveMove } from './exhibit-move.store.ts'
import { readExhibit } from './exhibits.store.ts'

/** A hand-over is entered as it was, whatever gap it shows: what cannot be followed is said, and never stops the entry. */
export function exhibitMoveRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'move-exhibit',
    summary: 'Record a hand-over of an exhibit, or correct one: from whom to whom, when and why',
    path: '/exhibits/:id/moves',
    params: z.object({ id: uuid }),
    body: z.object({
      kind: z.enum(MOVE_KINDS, { error: 'Choose what was done with it' }),
      from: text(200, 'Say from whom it went'),
      to: text(200, 'Say to whom it went'),
      place: text(300, 'Say where it is now'),
      bag: optionalText(50),
      at: time,
      why: text(2000, 'Say why it was moved'),
      corrects: uuid.optional(),
    }),
    can: 'plan investigations',
    fact: 'exhibit-moved',
    view: 'investigation/material/exhibit-move.njk',
    title: 'Hand over an exhibit',
    status: 201,
    load: async (tx, { params }) => {
      const one = await readExhibit(tx, params.id)
      const crime = one && (await readCrime(tx, one.crimeId))
      if (!one || !crime) return undefined
      const { moves, holder, bag } = continuityOf(one, one.moves)
      const { number, offence } = crime
      return {
        ...one,
        number,
        offenceLabel: offenceLabel(offence, deps.force),
        moves,
        holder,
        sealed: bag,
        names: MOVE_NAMES,
      }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const found = await readExhibit(tx, params.id)
      const one = found && (await holdCrime(tx, found.crimeId)) && (await readExhibit(tx, params.id))
      if (!one) return undefined
      const wrong = notInFuture(body.at, now, 'at') ?? plausiblePast(body.at, 'at')
      if (wrong) return wrong
      const standing = continuityOf(one, one.moves).moves
      if (body.corrects && !standing.some(move => move.moveId === body.corrects))
        return refuse('no-such-move', 'That entry was corrected already, or is of another exhibit', 'corrects')
      const { moveId } = await saveMove(tx, one, body, stamp)
      const after = await readExhibit(tx, params.id)
      return accept({
        caseId: one.caseId,
        exhibitId: one.exhibitId,
        moveId,
        wrong: after ? continuityOf(after, after.moves).wrong : [],
      })
    },
    next: ({ exhibitId }) => `/exhibits/${exhibitId}`,
  })
}
