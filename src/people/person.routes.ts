import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams } from '../platform/http/fields.ts'
import { page } from '../platform/http/page.ts'
import { describePerson } from './describe.store.ts'
import { DescribeBody } from './describe.ts'
import { domesticTypes } from './domestic-types.ts'
import { leaveHousehold, liveWith } from './household.store.ts'
import { HouseholdBody, householdMove } from './household.ts'
import { WhyBody } from './identification.ts'
import { MARKER_KINDS } from './marker-kinds.ts'
import { readPersonPage } from './person-page.store.ts'
import { removePerson } from './remove.store.ts'

/** A person: who, what to know first, and what happened, with why records were joined and the way back. */
export function personRoutes(app: App, deps: Deps): void {
  const domestic = domesticTypes(deps.force)
  const labels = Object.fromEntries(
    [...deps.force.incidentTypes, ...deps.force.offences].map(one => [one.code, one.label]),
  )
  page(app, deps, {
    name: 'read-person',
    summary: 'A person: names, markers, household, numbers, addresses, and their history with the part they played',
    path: '/people/:id',
    params: CaseParams,
    can: 'see cases',
    reads: 'person',
    view: 'people/person.njk',
    title: data => ('name' in data ? String(data.name) : 'Person'),
    load: async (tx, { params, now, who }) => {
      const person = await readPersonPage(tx, params.id, { now, who, domestic })
      return person && (who.via === 'page' ? { ...person, labels, markerKinds: MARKER_KINDS } : person)
    },
  })
  action(app, deps, {
    name: 'describe-person',
    summary: 'Add to what is known of a person: a name, a number, a home, date of birth, sex, pronoun',
    path: '/people/:id/details',
    params: CaseParams,
    body: DescribeBody,
    can: 'say who people are',
    fact: 'person-described',
    act: (tx, { params, body, stamp }) => describePerson(tx, params.id, body, stamp),
    next: ({ personId }) => `/people/${personId}`,
  })
  action(app, deps, {
    name: 'edit-household',
    summary: 'Say with whom a person lives now, or that they have left',
    path: '/people/:id/household',
    params: CaseParams,
    body: HouseholdBody,
    can: 'say who people are',
    fact: ['person-joined-household', 'person-left-household'],
    act: async (tx, { params, body, stamp }) => {
      const move = householdMove(params.id, body)
      if (!move.ok) return move
      return 'leave' in move.value
        ? leaveHousehold(tx, params.id, body.source, stamp)
        : liveWith(tx, params.id, move.value.withId, body.source, stamp)
    },
    next: ({ personId }) => `/people/${personId}`,
  })
  action(app, deps, {
    name: 'remove-person',
    summary: 'Erase a person’s record when it may no longer be kept',
    path: '/people/:id/remove',
    params: CaseParams,
    body: WhyBody,
    can: 'join records of people',
    fact: 'person-removed',
    act: (tx, { params, body, stamp }) => removePerson(tx, params.id, body.why, stamp),
    next: () => '/people/search',
  })
}
