import type { Tx } from '../platform/db/connect.ts'
import type { App, Deps } from '../platform/http/app-type.ts'
import type { Ask } from '../platform/http/ask.ts'
import { page } from '../platform/http/page.ts'
import { PeopleSearch } from './asked.ts'
import { domesticTypes } from './domestic-types.ts'
import { searchFor } from './search.store.ts'

/** Who a caller may be: the page, the part of the call's screen, and the same for programs. */
export function searchRoutes(app: App, deps: Deps): void {
  const domestic = domesticTypes(deps.force)
  const types = Object.fromEntries(deps.force.incidentTypes.map(type => [type.code, type.label]))
  const load = async (tx: Tx, { query, now, stamp, who }: Ask<object, object, PeopleSearch>) => {
    const finder = deps.people
    if (!finder) return undefined
    const level = await finder.level()
    const found = await searchFor(tx, query, { finder, level, domestic, now, stamp })
    return found && (who.via === 'page' ? { ...found, types } : found)
  }

  page(app, deps, {
    name: 'find-people-candidates',
    summary: 'Who a caller may be: likelihood with its reasons, and what is known of each, by the asker’s own access',
    path: '/people/candidates',
    query: PeopleSearch,
    can: 'see cases',
    reads: 'people',
    plans: 'kept',
    view: 'people/candidates.njk',
    title: 'Who this may be',
    load,
  })

  page(app, deps, {
    name: 'search-people',
    summary: 'The same as a page of its own, with one box for everything',
    path: '/people/search',
    query: PeopleSearch,
    can: 'see cases',
    reads: 'people',
    plans: 'kept',
    view: 'people/search.njk',
    title: 'Find a person',
    load,
  })
}
