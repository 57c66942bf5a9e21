import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams, day, text } from '../platform/http/fields.ts'
import { page } from '../platform/http/page.ts'
import { accept } from '../platform/outcome.ts'
import { londonDay } from '../platform/time.ts'
import { holdPerson } from './held-person.store.ts'
import { WhyBody } from './identification.ts'
import { changeMarker, readMarkersDue, saveMarker } from './marker.store.ts'
import { MarkerBody, newMarker } from './marker.ts'
import { markerKind } from './marker-kinds.ts'

const SOON_DAYS = 7

/** What is known of a person that changes how they are met: added, confirmed, looked at again, ended, each with its fact. */
export function markersRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'markers-due',
    summary: 'Markers that somebody should look at again, the longest due first',
    path: '/people/markers',
    can: 'keep markers',
    reads: 'people',
    view: 'people/markers.njk',
    title: 'Markers to look at again',
    load: async (tx, { now }) => {
      const today = londonDay(now)
      const due = await readMarkersDue(tx, today.add({ days: SOON_DAYS }).toString())
      return {
        today: today.toString(),
        markers: due.map(one => ({
          ...one,
          label: markerKind(one.kind).words,
          overdue: one.reviewOn < today.toString(),
        })),
      }
    },
  })
  action(app, deps, {
    name: 'add-marker',
    summary: 'Add a marker to a person, unconfirmed unless somebody who may confirms it',
    path: '/people/:id/markers',
    params: CaseParams,
    body: MarkerBody,
    can: 'keep markers',
    fact: 'person-marked',
    act: async (tx, { params, body, now, who, stamp }) => {
      const held = await holdPerson(tx, params.id)
      if (!held?.ok) return held
      const marker = newMarker(body, londonDay(now).toString(), who.role)
      return marker.ok ? accept(await saveMarker(tx, params.id, marker.value, stamp)) : marker
    },
    next: ({ personId }) => `/people/${personId}`,
    status: 201,
  })
  action(app, deps, {
    name: 'confirm-marker',
    summary: 'Say that a marker is so, and how that is known',
    path: '/people/markers/:id/confirm',
    params: CaseParams,
    body: z.object({ source: text(200, 'Say how it is known') }),
    can: 'confirm markers',
    fact: 'person-marker-confirmed',
    act: (tx, { params, body, stamp }) => changeMarker(tx, params.id, { how: 'confirmed', ...body }, stamp),
    next: ({ personId }) => `/people/${personId}`,
  })
  action(app, deps, {
    name: 'review-marker',
    summary: 'Say that a marker was looked at and stands, and when it is looked at again',
    path: '/people/markers/:id/review',
    params: CaseParams,
    body: z.object({ reviewOn: day, why: text(1000, 'Say why it stands') }),
    can: 'keep markers',
    fact: 'person-marker-reviewed',
    act: (tx, { params, body, stamp }) => changeMarker(tx, params.id, { how: 'reviewed', ...body }, stamp),
    next: () => '/people/markers',
  })
  action(app, deps, {
    name: 'end-marker',
    summary: 'End a marker, with why',
    path: '/people/markers/:id/end',
    params: CaseParams,
    body: WhyBody,
    can: 'confirm markers',
    fact: 'person-marker-ended',
    act: (tx, { params, body, stamp }) => changeMarker(tx, params.id, { how: 'ended', why: body.why }, stamp),
    next: ({ personId }) => `/people/${personId}`,
  })
}
