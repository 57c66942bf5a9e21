import { z } from 'zod'
import type { Who } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, optionalText } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { bySection, listSheets, readSheetSigned } from './handover.store.ts'
import { readSheet } from './sheet.store.ts'
import { signSheetIn } from './sign-in.store.ts'
import { signSheetOut } from './sign-out.store.ts'
import { boxOf } from './signing.ts'

/** The outgoing supervisor's own words come in a box for each line, named after what it is about. */
const OutBody = z.object({ note: optionalText(4000) }).catchall(optionalText(2000))
const line = z.coerce.number().int().positive()
const InBody = z.object({
  all: z.literal('yes').optional(),
  lines: z
    .union([z.array(line), line.transform(one => [one])], { error: 'Tick the lines that you take over' })
    .optional(),
})

/** The handover sheet at shift change: signed out by whoever goes, signed in by whoever comes. */
export function shiftRoutes(app: App, deps: Deps): void {
  const live = async (tx: Tx, { now }: { now: Temporal.Instant }) => {
    const lines = await readSheet(tx, deps.force, now)
    return { lines: lines.length, sections: bySection(lines), sheets: await listSheets(tx), boxOf }
  }
  const signed = async (tx: Tx, { params, now, who }: { params: { id: string }; now: Temporal.Instant; who: Who }) => {
    const found = await readSheetSigned(tx, params.id, deps.force, now)
    return found && { ...found, own: found.sheet.by === who.id }
  }

  page(app, deps, {
    name: 'read-handover',
    summary: 'What the next shift must know now, each matter in one line, and the sheets signed before',
    path: '/handover',
    can: 'hand over the shift',
    reads: 'handover sheet',
    view: 'contact/shift/handover.njk',
    title: 'Shift handover',
    load: async (tx, ask) => {
      const { boxOf: name, ...data } = await live(tx, ask)
      return ask.who.via === 'api' ? data : { ...data, boxOf: name }
    },
  })

  action(app, deps, {
    name: 'sign-handover-out',
    summary: 'Sign the sheet out: it is frozen as it is now, with your own words on each line',
    path: '/handover/sign-out',
    body: OutBody,
    can: 'hand over the shift',
    fact: ['handover-signed-out', 'missed-target-handed-over'],
    view: 'contact/shift/handover.njk',
    title: 'Shift handover',
    load: live,
    act: (tx, { body, stamp }) => {
      const { note, ...boxes } = body
      const added = Object.fromEntries(
        Object.entries(boxes).flatMap(([name, words]) =>
          name.startsWith(boxOf('')) && words ? [[name.slice(boxOf('').length), words]] : [],
        ),
      )
      return signSheetOut(tx, { note, added }, deps.force, stamp)
    },
    next: ({ handoverId }) => `/handover/${handoverId}`,
    status: 201,
  })

  page(app, deps, {
    name: 'read-handover-signed',
    summary: 'A sheet as it was signed out, who took each line over, and apart from it what was learnt since',
    path: '/handover/:id',
    params: CaseParams,
    can: 'hand over the shift',
    reads: 'handover sheet',
    view: 'contact/shift/handover-signed.njk',
    title: 'Shift handover, signed',
    load: signed,
  })

  action(app, deps, {
    name: 'sign-handover-in',
    summary: 'Take lines of a sheet over, or all of them; nobody signs in what they signed out',
    path: '/handover/:id/sign-in',
    params: CaseParams,
    body: InBody,
    can: 'hand over the shift',
    fact: 'handover-signed-in',
    view: 'contact/shift/handover-signed.njk',
    title: 'Shift handover, signed',
    load: signed,
    act: (tx, { params, body, stamp }) =>
      signSheetIn(tx, params.id, { all: body.all === 'yes', chosen: body.lines ?? [] }, stamp),
    next: ({ handoverId }) => `/handover/${handoverId}`,
  })
}
