import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams } from '../platform/http/fields.ts'
import { page } from '../platform/http/page.ts'
import { stateOf } from './clocks/clock-life.ts'
import { clocksOf, dueClocks, dueDeeds } from './clocks.store.ts'
import { readReaches } from './day/reach.store.ts'
import { isReachable, type Reach } from './day/reach.ts'
import { messagesToMend } from './messages/mend.store.ts'
import { MESSAGE_WORDS } from './messages/mend.ts'
import { PURPOSE_NAMES } from './messages/message.ts'
import { readOutbox } from './messages/messages.store.ts'
import { reachNow } from './plan/reach-now.store.ts'
import { readPortal } from './portal/portal.store.ts'
import { STATE_WORDS } from './portal/portal-state.ts'
import { ledgerOf, nextOf } from './rights/ledger.ts'
import { readPacks } from './rights/packs.store.ts'
import { latestSafeContact } from './safe-contact.store.ts'
import { safetyLinesOf } from './safety/safety-lines.store.ts'
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
      const due = await dueClocks(tx, now)
      const reaches = await readReaches(tx, [...new Set(due.map(clock => clock.victimId))], now)
      const clocks = due.map(clock => ({
        ...clock,
        state: stateOf(clock, now),
        safe: safeOf(reaches.get(clock.victimId)),
      }))
      return {
        clocks,
        deeds: (await dueDeeds(tx, now)).map(clock => ({ ...clock, state: stateOf(clock, now) })),
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
    load: async (tx, { params, now, who }) => {
      const victim = await readVictim(tx, params.id)
      if (!victim) return undefined
      const rights = (await clocksOf(tx, params.id)).map(clock => ({ ...clock, state: stateOf(clock, now) }))
      return {
        victim,
        caseId: victim.caseId,
        // What is owed by a word, as it is told; every right is on the page of rights.
        clocks: rights.filter(clock => clock.answer === 'word'),
        rights,
        next: nextOf(ledgerOf(rights, await readPacks(tx), now)) ?? null,
        safety: await safetyLinesOf(tx, params.id, deps.force, now),
        safeContact: (await latestSafeContact(tx, params.id)) ?? null,
        ...(await reachNow(tx, params.id, now)),
        updates: await updatesOf(tx, params.id),
        portal: (await readPortal(tx, params.id)) ?? null,
        ...(who.via === 'api' ? {} : { portalWords: STATE_WORDS }),
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
    load: async (tx, { now }) => ({
      messages: await readOutbox(tx),
      mend: await messagesToMend(tx, now),
      states: MESSAGE_WORDS,
      purposes: PURPOSE_NAMES,
      rehearsal: deps.installation.rehearsal,
    }),
  })
}

/** May they be told in a way that they called safe, by all that the gate knows; null where nobody asked them. */
const safeOf = (reach: Reach | undefined) => (!reach || reach.by === 'nobody-asked' ? null : isReachable(reach))
