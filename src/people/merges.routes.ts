import { z } from 'zod'
import { action } from '../platform/http/action.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import { CaseParams, text } from '../platform/http/fields.ts'
import { page } from '../platform/http/page.ts'
import { WhyBody } from './identification.ts'
import { keepApart } from './keep-apart.store.ts'
import { mergePeople, undoMerge } from './merge.store.ts'
import { personNamed } from './person-named.ts'
import { readProposals } from './proposals.store.ts'

const Pair = z.object({ otherId: personNamed, why: text(1000, 'Say why') })
const FACTS = ['person-joined', 'person-parted', 'person-kept-apart']

/** A supervisor joins two records of one person, keeps two apart, and takes it back: nothing does so by itself. */
export function mergesRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'proposed-joins',
    summary: 'Records that a linkage found to be one person’s, for a person to decide, likeliest first',
    path: '/people/proposals',
    can: 'join records of people',
    reads: 'people',
    view: 'people/proposals.njk',
    title: 'Perhaps one person',
    load: tx => readProposals(tx),
  })
  action(app, deps, {
    name: 'merge-people',
    summary: 'Say that another record is this person’s too',
    path: '/people/:id/merge',
    params: CaseParams,
    body: Pair,
    can: 'join records of people',
    fact: FACTS,
    act: (tx, { params, body, stamp }) => mergePeople(tx, params.id, body.otherId, body.why, stamp),
    next: ({ personId }) => `/people/${personId}`,
    status: 201,
  })
  action(app, deps, {
    name: 'keep-people-apart',
    summary: 'Say that two records that look alike are two people',
    path: '/people/:id/keep-apart',
    params: CaseParams,
    body: Pair,
    can: 'join records of people',
    fact: FACTS,
    act: (tx, { params, body, stamp }) => keepApart(tx, params.id, body.otherId, body.why, stamp),
    next: () => '/people/proposals',
  })
  action(app, deps, {
    name: 'undo-merge',
    summary: 'Make two records of one again',
    path: '/people/merges/:id/undo',
    params: CaseParams,
    body: WhyBody,
    can: 'join records of people',
    fact: FACTS,
    act: (tx, { params, body, stamp }) => undoMerge(tx, params.id, body.why, stamp),
    next: ({ personId }) => `/people/${personId}`,
  })
}
