import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams } from '../platform/http/fields.ts'
import { page } from '../platform/http/page.ts'
import { clocksOf, dueClocks } from './clocks.store.ts'
import { clockState } from './duty.ts'
import { readOutbox } from './outbox.store.ts'
import { latestSafeContact } from './safe-contact.store.ts'
import { readVictim, updatesOf } from './victims.store.ts'

/** Victim care's pages to look at: who is owed a word, one victim, and what was sent. */
export function readingRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'list-victims-due',
    summary: 'Victims who are owed an update, most overdue first',
    path: '/victims',
    can: 'see victim care',
    reads: 'victims',
    view: 'victim/victims.njk',
    title: 'Victim care',
    load: async (tx, { now }) => {
      const clocks = (await dueClocks(tx)).map(clock => ({
        ...clock,
        state: clockState({ dueAt: clock.dueAt, metAt: null, voidAt: null }, now),
      }))
      return {
        clocks,
        breached: clocks.filter(clock => clock.state === 'breached').length,
        cannotTell: clocks.filter(clock => clock.state === 'no-limit').length,
        unsafe: new Set(clocks.filter(clock => clock.safe !== true).map(clock => clock.victimId)).size,
      }
    },
  })

  page(app, deps, {
    name: 'read-victim',
    summary: 'A victim: what is owed and by when, how to reach them safely, what they were told',
    path: '/victims/:id',
    params: CaseParams,
    can: 'see victim care',
    reads: 'victim',
    view: 'victim/victim.njk',
    title: 'Victim',
    load: async (tx, { params, now }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      const clocks = (await clocksOf(tx, params.id)).map(clock => ({ ...clock, state: clockState(clock, now) }))
      return {
        victim,
        caseId: victim.caseId,
        clocks,
        safeContact: (await latestSafeContact(tx, params.id)) ?? null,
        updates: await updatesOf(tx, params.id),
      }
    },
  })

  page(app, deps, {
    name: 'read-outbox',
    summary: 'The local outbox: what was sent, to where, and what it says',
    path: '/outbox',
    can: 'see the outbox',
    reads: 'outbox',
    view: 'victim/outbox.njk',
    title: 'Outbox',
    load: async tx => ({ messages: await readOutbox(tx) }),
  })
}
