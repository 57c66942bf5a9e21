import type { Who } from '../platform/access/roles.ts'
import { refuseAnother } from '../platform/auth/another-person.ts'
import type { Tx } from '../platform/db/connect.ts'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams } from '../platform/http/fields.ts'
import { page } from '../platform/http/page.ts'
import type { Stamp } from '../platform/log/record.ts'
import { readCallPage } from './call.store.ts'
import { CallSheet } from './call-sheet.ts'
import { readWho, saveSheetAndWho, whoTyped } from './call-who.store.ts'
import { findContact, workOn } from './contact.store.ts'
import { staffLists } from './staff-lists.ts'
import { seenBy } from './supervision/seen-by.store.ts'

type Asked = { params: { id: string }; who: Who; now: Temporal.Instant; stamp: Stamp }

const title = (data: object) => `Contact ${'number' in data ? data.number : ''}`

/** The call: one screen that a handler lives in, and the one form that keeps everything typed on it. */
export function callRoutes(app: App, deps: Deps): void {
  const load = async (tx: Tx, { params, who, now, stamp }: Asked) => {
    const call = await readCallPage(tx, params.id, { force: deps.force, who, now })
    const contact = call && (await findContact(tx, params.id))
    if (!contact) return undefined
    return {
      ...call,
      // Programs ask for it by itself: looking is a check, which is kept with the contact.
      ...(who.via === 'page'
        ? await readWho(tx, contact, whoTyped(contact, call.boxes), { keep: true, deps, who, stamp })
        : {}),
      ...(await seenBy(tx, call, who, now, deps)),
      ...staffLists(deps.force, who.via),
    }
  }

  page(app, deps, {
    name: 'read-contact',
    summary: 'One contact: the log, what is known and not known, the grade and its floor, earlier contacts',
    path: '/contacts/:id',
    params: CaseParams,
    can: 'see cases',
    reads: 'contact',
    view: 'contact/call.njk',
    title,
    load,
  })

  action(app, deps, {
    name: 'save-call',
    summary:
      'Everything typed on the call screen: the log line and details are saved, then the button’s own deed is done; the rest is kept as typed',
    path: '/contacts/:id/sheet',
    params: CaseParams,
    body: CallSheet,
    can: 'triage contacts',
    fact: [
      'log-line-added',
      'contact-described',
      'contact-assessed',
      'contact-graded',
      'contact-ended',
      'contact-handover-offered',
      'pathway-answered',
      'advice-recorded',
      'risk-tool-recorded',
      'contact-task-set',
      'contact-task-done',
      'contact-attached',
      'partner-accepted',
      'missing-level-set',
      'ring-back-screened',
      'interpreter-said',
      'upgrade-reason-given',
      'pressed-while-away',
      'police-named-answered',
      'contact-restricted',
      'restricted-officer-named',
      'contact-person-identified',
      'contact-person-ruled-out',
      'contact-person-undone',
      'person-added',
      'person-linked',
      'person-unlinked',
      'person-described',
    ],
    view: 'contact/call.njk',
    title,
    load,
    act: async (tx, { params, body, who, stamp }) =>
      (await refuseAnother(tx, who, body.keeping)) ??
      workOn(tx, params.id, contact => saveSheetAndWho(tx, contact, body, deps, stamp)),
    next: ({ contactId, did }) =>
      did === 'end' ? '/queue' : did === 'incident' ? `/contacts/${contactId}/incident` : `/contacts/${contactId}`,
  })
}
