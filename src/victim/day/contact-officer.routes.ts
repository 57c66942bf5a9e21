import { z } from 'zod'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, text, uuid } from '../../platform/http/fields.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { readCareDay } from './care-day.store.ts'
import { readColleagues } from './care-people.store.ts'
import { byDanger } from './care-task.ts'
import { readCaredFor, saveContactOfficer } from './contact-officer.store.ts'
import { handTo } from './contact-officer.ts'

const why = text(1_000, 'Say why, and what they should know')
const MOST_AT_ONCE = 100

/** Who keeps a victim informed: one handed on, or all of somebody's who is away, each by name and each with a fact of its own. */
export function contactOfficerRoutes(app: App, deps: Deps): void {
  action(app, deps, {
    name: 'hand-on-victim',
    summary: 'Give a victim to somebody who keeps them informed',
    path: '/victims/:id/contact-officer',
    params: CaseParams,
    body: z.object({ to: z.uuid({ error: 'Choose somebody' }), why }),
    can: 'hand on victim care',
    fact: 'victim-care-handed-on',
    view: 'victim/day/contact-officer.njk',
    title: 'Who keeps them informed',
    status: 201,
    load: async (tx, { params, now }) => {
      const [victim] = await readCaredFor(tx, [params.id])
      return (
        victim && { caseId: victim.caseId, victim, people: (await readColleagues(tx, now)).filter(one => !one.gone) }
      )
    },
    act: async (tx, { params, body, now, stamp }) => {
      const [found] = await readCaredFor(tx, [params.id])
      if (!found) return undefined
      await holdCase(tx, found.caseId)
      const [victim] = await readCaredFor(tx, [params.id])
      const to = (await readColleagues(tx, now)).find(one => one.id === body.to)
      const may = handTo(to, victim!, body.why)
      if (!may.ok) return may
      await saveContactOfficer(tx, victim!, may.value, body.why, stamp)
      return accept({
        caseId: victim!.caseId,
        victimId: victim!.victimId,
        to: may.value.accountId,
        toName: may.value.name,
      })
    },
    next: ({ victimId }) => `/victims/${victimId}`,
  })

  action(app, deps, {
    name: 'hand-on-victims-of-officer',
    summary: 'Give the victims of somebody who is away to others, as many as are ticked',
    path: '/victim-care/officers/:id/hand-over',
    params: CaseParams,
    body: z.object({
      to: z.uuid({ error: 'Choose somebody' }),
      why,
      victims: z.preprocess(
        value => (typeof value === 'string' ? [value] : (value ?? [])),
        z.array(uuid).min(1, 'Tick who is handed over').max(MOST_AT_ONCE),
      ),
    }),
    can: 'see who carries victim care',
    fact: 'victim-care-handed-on',
    view: 'victim/day/hand-over.njk',
    title: 'Hand victims over',
    status: 201,
    load: async (tx, { params, now }) => {
      const people = await readColleagues(tx, now)
      const officer = people.find(one => one.id === params.id)
      if (!officer) return undefined
      const { tasks } = await readCareDay(tx, { now, force: deps.force, ownerIds: [officer.id] })
      const theirs = tasks.filter(one => one.ownerId === officer.id).toSorted(byDanger)
      const first = new Map(theirs.toReversed().map(one => [one.victimId, one]))
      return {
        officer,
        rows: [...first.values()].toSorted(byDanger).slice(0, MOST_AT_ONCE),
        victims: first.size,
        people: people.filter(one => !one.gone && one.id !== officer.id),
      }
    },
    act: async (tx, { params, body, now, stamp }) => {
      const people = await readColleagues(tx, now)
      const to = people.find(one => one.id === body.to)
      // Held in one order, so that two people who hand over at once wait for each other and never for ever.
      const found = await readCaredFor(tx, body.victims)
      for (const one of found) await holdCase(tx, one.caseId)
      const victims = (await readCaredFor(tx, body.victims)).filter(one => one.ownerId === params.id)
      if (victims.length !== body.victims.length)
        return refuse('not-theirs', 'Somebody else has one of them by now: open the page again', 'victims')
      for (const victim of victims) {
        const may = handTo(to, victim, body.why)
        if (!may.ok) return may
        await saveContactOfficer(tx, victim, may.value, body.why, stamp)
      }
      return accept({
        handed: victims.map(({ victimId, caseId }) => ({ victimId, caseId })),
        to: body.to,
        officerId: params.id,
      })
    },
    next: () => '/victim-care/officers',
  })
}
