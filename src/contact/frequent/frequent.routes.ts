import { z } from 'zod'
import { sayPhone } from '../../people/phone-number.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, day, note, optionalText, text } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { findContact } from '../contact.store.ts'
import { readPlan, savePlan, subjectOf } from './caller-plan.store.ts'
import { listFrequent, readFrequent } from './frequent-callers.store.ts'

const PlanBody = z.object({
  owner: text(200, 'Say who keeps this plan'),
  helps: note('Say what helps this caller'),
  toCheck: note('Say what to check each time'),
  agreedWith: text(500, 'Say who agreed it, the caller first where that is possible'),
  partner: optionalText(200),
  reviewOn: day,
  version: z.coerce.number().int().min(0),
})

/** Plans for those who ring often: who has none, whose is due, and the plan itself. */
export function frequentRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-frequent-callers',
    summary: 'Who rings often and has no plan, and plans to be looked at again',
    path: '/callers',
    can: 'write caller plans',
    reads: 'frequent callers',
    view: 'contact/frequent/callers.njk',
    title: 'Frequent callers',
    load: async (tx: Tx, { now }: { now: Temporal.Instant }) => {
      const all = await listFrequent(tx, now)
      return {
        without: all.filter(one => one.plan === null),
        due: all.filter(one => one.plan && one.plan.review !== 'later'),
        later: all.filter(one => one.plan?.review === 'later'),
        ...{ sayPhone },
      }
    },
  })

  action(app, deps, {
    name: 'write-caller-plan',
    summary: 'The plan for a frequent caller, as a new version: it helps whoever answers, and decides nothing',
    path: '/contacts/:id/caller-plan',
    params: CaseParams,
    body: PlanBody,
    can: 'write caller plans',
    fact: 'caller-plan-written',
    view: 'contact/frequent/caller-plan.njk',
    title: 'Plan for a frequent caller',
    load: async (tx: Tx, { params, now }: { params: { id: string }; now: Temporal.Instant }) => {
      const contact = await findContact(tx, params.id)
      if (!contact) return undefined
      const plan = await readPlan(tx, await subjectOf(tx, contact))
      return {
        contactId: contact.id,
        caseId: contact.case_id,
        number: contact.number,
        callerNumber: sayPhone(contact.caller_number),
        frequent: await readFrequent(tx, contact, now),
        versions: (plan?.versions ?? []).toReversed(),
        version: plan?.versions.at(-1)?.version ?? 0,
      }
    },
    act: async (tx, { params, body, stamp }) => {
      const contact = await findContact(tx, params.id)
      return contact && savePlan(tx, contact, body, stamp)
    },
    conflicts: {
      caller_plan_number: {
        code: 'changed-meanwhile',
        message: 'Somebody began a plan for this number just now: open it, read theirs, then save yours',
      },
      caller_plan_person: {
        code: 'changed-meanwhile',
        message: 'Somebody began a plan for this person just now: open it, read theirs, then save yours',
      },
    },
    next: ({ contactId }) => `/contacts/${contactId}`,
    status: 201,
  })
}
