import { z } from 'zod'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { uuid } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { readCareDay } from './care-day.store.ts'
import { filterTasks, partsOf } from './care-filter.ts'
import { readLoads } from './care-load.store.ts'
import { lateElsewhere } from './care-load.ts'
import { readColleagues } from './care-people.store.ts'
import { CARE_SECTIONS, type CareSection, SECTION_WORDS } from './care-section.ts'
import { CARE_SOURCES } from './care-sources.store.ts'
import { countOf } from './care-task.ts'
import { whoseCare } from './whose-care.ts'

const FOLD = 8
/** What does not press stands on a page of its own: only some of it is read beside the rest. */
const APART: readonly CareSection[] = ['later', 'no-day']
const PAGE = 50
const Query = z.object({
  section: z.enum(CARE_SECTIONS).optional().catch(undefined),
  kind: z.string().max(60).optional().catch(undefined),
  of: z.enum(['team', 'force']).optional().catch(undefined),
  owner: uuid.optional().catch(undefined),
  team: z.string().max(80).optional().catch(undefined),
  page: z.coerce.number().int().min(1).catch(1),
})

/** The victim-care officer's day (screens.md 6): who must be told, why, by when and by whom; whoever is in danger first. */
export function careDayRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-victim-care',
    summary:
      'What must be done for victims now: in danger, late, due today, not safe to reach, asked, newly enhanced, told late',
    path: '/victim-care',
    query: Query,
    can: 'see victim care',
    reads: 'victims',
    view: 'victim/day/care-day.njk',
    title: 'Victim care',
    load: async (tx, { who, now, query }) => {
      const people = await readColleagues(tx, now)
      const whose = whoseCare(who, people, query, deps.force.staff)
      const { tasks, full } = await readCareDay(tx, {
        now,
        force: deps.force,
        ownerIds: whose.ownerIds,
        section: query.section,
      })
      const loads = await readLoads(tx, deps.force, now)
      const pressing = tasks.filter(one => one.section === query.section || !APART.includes(one.section))
      const shown = filterTasks(pressing, query)
      const having = new Set(loads.flatMap(one => (one.ownerId ? [one.ownerId] : [])))
      const teams = new Set(people.flatMap(one => (one.team && having.has(one.id) ? [one.team] : [])))
      const gone = new Map(people.flatMap(one => (one.gone ? [[one.id, one.gone] as const] : [])))
      return {
        whose: whose.of,
        officer: whose.officer && { ...whose.officer },
        team: whose.team,
        section: query.section ?? null,
        kind: query.kind ?? null,
        pageNumber: query.page,
        parts: partsOf(
          shown.map(one => ({ ...one, gone: (one.ownerId && gone.get(one.ownerId)) ?? null })),
          { fold: FOLD, open: query.section, page: query.page, size: PAGE },
        ),
        counts: CARE_SECTIONS.flatMap(section => {
          const of = pressing.filter(one => one.section === section)
          return of.length > 0 ? [{ section, ...SECTION_WORDS[section], count: countOf(of) }] : []
        }),
        kinds: CARE_SOURCES.map(({ kind, label }) => ({ kind, label })),
        elsewhere: lateElsewhere(loads, whose.ownerIds),
        officers:
          whose.of === 'mine' ? [] : people.filter(one => having.has(one.id)).map(({ id, name }) => ({ id, name })),
        teams:
          whose.of === 'force'
            ? deps.force.teams.filter(one => teams.has(one.id)).map(({ id, name }) => ({ id, name }))
            : [],
        sectionWords: SECTION_WORDS,
        full,
      }
    },
  })
}
