import { z } from 'zod'
import { holds } from '../../platform/access/rights.ts'
import { action } from '../../platform/http/action.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { CaseParams, text } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { holdCase } from '../../platform/log/record.ts'
import { accept, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { notThere } from '../carrying/there.store.ts'
import { saveIndependent, saveLook } from './naming.store.ts'
import { readProposed, readRestrictedCase, readRestrictedCases, standardsWait } from './standards.store.ts'
import { boundWords, nameIndependent, PARTS, standardsClock } from './standards-rules.ts'

const ONLY = { code: 'not-standards', message: 'Professional standards decide this' } as const

/** What professional standards are told of: every restricted case, whether they have looked, and who investigates from outside. */
export function standardsRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-standards',
    summary:
      'Reports that name somebody who works for the police: looked at or not, and who investigates from outside; for others only that something waits',
    path: '/standards',
    can: 'see cases',
    reads: 'restricted cases',
    view: 'investigation/standards/list.njk',
    title: 'Professional standards',
    load: async (tx, { now, who }) => {
      const clock = standardsClock(londonDay(now))
      const mine = holds(who, 'professional-standards')
      return {
        mine,
        clock,
        cases: mine
          ? (await readRestrictedCases(tx, now)).map(one => ({
              ...one,
              lookBy: one.since.add({ minutes: clock.lookMinutes }),
              nameBy: one.since.add({ hours: clock.nameHours }),
            }))
          : [],
        waits: await standardsWait(tx, clock.lookMinutes),
      }
    },
  })

  page(app, deps, {
    name: 'read-standards-case',
    summary:
      'One restricted case, for professional standards: who is named, who knows, who investigates and supervises from outside',
    path: '/standards/:id',
    params: CaseParams,
    can: 'see cases',
    reads: 'restricted case',
    view: 'investigation/standards/case.njk',
    title: 'A restricted case',
    load: async (tx, { params, now, who }) => {
      const one = holds(who, 'professional-standards') ? await readRestrictedCase(tx, params.id, now) : undefined
      const clock = standardsClock(londonDay(now))
      return (
        one && {
          ...one,
          parts: PARTS.map(part => {
            const named = one[part]
            return { part, named, conflict: named?.bound ? boundWords(named.name, named.bound) : null }
          }),
          lookBy: one.since.add({ minutes: clock.lookMinutes }),
          nameBy: one.since.add({ hours: clock.nameHours }),
        }
      )
    },
  })

  action(app, deps, {
    name: 'look-at-restricted',
    summary: 'Professional standards have read a restricted case and taken it on',
    path: '/standards/:id/look',
    params: CaseParams,
    body: z.object({ words: text(2000, 'Say what you do first') }),
    can: 'see cases',
    fact: 'standards-looked',
    act: async (tx, { params, body, who, now, stamp }) => {
      if ((await holdCase(tx, params.id)) === undefined || !(await readRestrictedCase(tx, params.id, now)))
        return undefined
      if (!holds(who, 'professional-standards')) return refuse(ONLY.code, ONLY.message)
      await saveLook(tx, params.id, body.words, stamp)
      return accept({ caseId: params.id })
    },
    next: ({ caseId }) => `/standards/${caseId}`,
  })

  action(app, deps, {
    name: 'name-independent',
    summary:
      'Name who investigates or supervises a restricted case from outside: never of the team or line of whoever is named, nor anybody who had it',
    path: '/standards/:id/independent',
    params: CaseParams,
    body: z.object({
      part: z.enum(PARTS, { error: 'Choose whether they investigate or supervise' }),
      username: text(60, 'Write their user name'),
      because: text(1000, 'Say what makes them independent of it'),
    }),
    can: 'see cases',
    fact: ['independent-named', 'restricted-person-let-in', 'investigation-allocated'],
    view: 'investigation/standards/independent.njk',
    title: 'Who investigates it from outside',
    load: async (tx, { params, who, now }) =>
      holds(who, 'professional-standards') ? readRestrictedCase(tx, params.id, now) : undefined,
    act: async (tx, { params, body, who, now, stamp }) => {
      if ((await holdCase(tx, params.id)) === undefined) return undefined
      const one = await readRestrictedCase(tx, params.id, now)
      if (!one) return undefined
      const other = one[body.part === 'investigator' ? 'supervisor' : 'investigator']
      const proposed = await readProposed(tx, params.id, body.username)
      const decided = nameIndependent(body.part, proposed, body.because, {
        byStandards: holds(who, 'professional-standards'),
        otherPart: other?.accountId ?? null,
        current: one[body.part]?.accountId ?? null,
      })
      if (!decided.ok) return decided
      const away = await notThere(tx, proposed!, now, 'username')
      if (away) return away
      const { crimes } = await saveIndependent(
        tx,
        params.id,
        body.part,
        { ...decided.value, username: body.username },
        stamp,
      )
      return accept({ caseId: params.id, part: body.part, name: decided.value.name, crimes })
    },
    next: ({ caseId }) => `/standards/${caseId}`,
  })
}
