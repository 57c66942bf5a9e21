import { z } from 'zod'
import { moment } from '../../contact/moment.ts'
import { refuseAnother } from '../../platform/auth/another-person.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { note, uuid } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { newId } from '../../platform/log/record.ts'
import { LINE_ENDINGS } from '../line-of-enquiry.ts'
import { readArrived } from './arrived.store.ts'
import { keepItem } from './keep-item.store.ts'
import { callsignOf, readCards, readOwnIncidents, readTasks } from './on-phone.store.ts'
import { holdPhoneCase } from './phone-case.store.ts'
import { ABOUT, aboutOf, deedOf, WHAT } from './phone-item.ts'
import { readBothRoutes } from './read-both.routes.ts'

const Item = z.object({
  /** Made by the phone: sent again, it is the same thing. */
  itemId: uuid,
  /** The key that it was kept under, by which it is known whose it is. */
  keeping: uuid.optional(),
  about: z.string({ error: 'Say which case' }).regex(ABOUT, 'Give the number of the crime or the incident'),
  what: z.string({ error: 'Choose what this is' }).regex(WHAT, 'Choose what this is'),
  ends: z.enum(LINE_ENDINGS, { error: 'Choose how this line ends' }).default('done'),
  words: note('Write what you saw, heard or did'),
  writtenAt: moment.optional(),
})

/** An officer's own cases on a phone, also where there is no signal: what is written waits there, sealed, and comes once. */
export function phoneRoutes(app: App, deps: Deps): void {
  readBothRoutes(app, deps)
  page(app, deps, {
    name: 'read-phone-shell',
    summary: 'The page that a phone keeps for the time without signal: nothing of anybody is in it',
    path: '/phone/away',
    can: 'use the public pages',
    reads: 'nothing personal',
    view: 'investigation/phone/away.njk',
    title: 'On my phone',
    load: async () => ({}),
  })

  action(app, deps, {
    name: 'keep-phone-item',
    summary:
      'Keep a note, what a victim said or asked, or the end of a line, as it was written on a phone: once, at the time it was written, beside what others did meanwhile',
    path: '/phone',
    body: Item,
    can: 'plan investigations',
    fact: ['note-added', 'line-of-enquiry-ended'],
    view: 'investigation/phone/phone.njk',
    title: 'On my phone',
    status: 201,
    load: async (tx, { who, now }) => {
      const cards = await readCards(tx, deps.force, who.id, now)
      const incidents = await readOwnIncidents(tx, deps.force, await callsignOf(tx, deps.force, who.id), now)
      const tasks = await readTasks(
        tx,
        [...cards, ...incidents].map(one => one.caseId),
      )
      return { cards, incidents, tasks, arrived: await readArrived(tx, who.id, now), itemId: newId() }
    },
    act: async (tx, { body, who, stamp }) => {
      const another = await refuseAnother(tx, who, body.keeping)
      if (another) return another
      const own = { accountId: who.id, callsign: await callsignOf(tx, deps.force, who.id) }
      const of = await holdPhoneCase(tx, aboutOf(body.about), own)
      if (!of) return undefined
      return keepItem(tx, of, { ...body, deed: deedOf(body.what, body.ends) }, stamp)
    },
    next: () => '/phone',
    conflicts: {
      note_pkey: {
        code: 'item-differs',
        message: 'Something else is kept under this reference already: write it again',
      },
    },
  })
}
