import { z } from 'zod'
import type { Tx } from '../../platform/db/connect.ts'
import type { App, Deps } from '../../platform/http/app-type.ts'
import { uuid } from '../../platform/http/fields.ts'
import { page } from '../../platform/http/page.ts'
import { countOpenCases, type Scope } from '../open-cases.store.ts'
import { readDay } from './day.store.ts'
import { countKinds, foldKinds, officersOf, risksOf, withoutPutOff } from './day-view.ts'
import { TASK_SOURCES } from './sources.store.ts'
import { inOrderOfNeed, withoutOthersReviews } from './task.ts'
import { readViewer } from './viewer.store.ts'
import { type DayOf, dayOf } from './whose-day.ts'

const PAGE = 25
const KINDS = TASK_SOURCES.map(source => source.kind)
const Query = z.object({
  kind: z.enum(KINDS).optional().catch(undefined),
  of: z.enum(['team', 'force']).optional().catch(undefined),
  owner: uuid.optional().catch(undefined),
  page: z.coerce.number().int().min(1).catch(1),
})

/** The investigator's and the sergeant's day (screens.md 4 and 5): what must be done now, why, and by when. */
export function dayRoutes(app: App, deps: Deps): void {
  page(app, deps, {
    name: 'read-investigations',
    summary:
      'What must be done now, why and by when: one’s own and what nobody has; a sergeant’s team; the force’s for those above',
    path: '/investigations',
    query: Query,
    can: 'see investigations',
    reads: 'investigations',
    view: 'investigation/day/day.njk',
    title: 'Investigations',
    load: async (tx, { who, now, query }) => {
      const viewing = await readWhose(tx, deps, who, query)
      const { scope, reviewer, officer, members } = viewing
      const day = await readDay(tx, {
        ...viewing,
        now,
        words: deps.force,
        mayBeCrime: crimeTypes(deps),
        victimReach: deps.victimReach,
      })
      const ordered = inOrderOfNeed(day.tasks, now, KINDS, task => !reviewer && task.ownerId !== who.id)
      const { shown: all, putOff } = withoutPutOff(ordered, who.id, now)
      const counts = await countOpenCases(tx, scope.of === 'mine' ? { of: 'one', ownerId: who.id } : scope)
      const wanted = query.kind
        ? all.filter(task => task.kind === query.kind)
        : reviewer
          ? all
          : withoutOthersReviews(all)
      // Many officers' work is shown in breadth; one kind, or one officer, in full.
      const many = scope.of === 'team' || scope.of === 'force'
      const shown = many && !query.kind ? foldKinds(wanted).shown : wanted
      const pages = Math.max(1, Math.ceil(shown.length / PAGE))
      const at = Math.min(query.page, pages)
      const { open, risk } = risksOf(counts, deps.force)
      return {
        whose: viewing.whose,
        all: scope.of === 'force',
        reviewer,
        officer,
        kind: query.kind ?? null,
        pageNumber: at,
        pages,
        total: wanted.length,
        tasks: shown.slice((at - 1) * PAGE, at * PAGE),
        putOff,
        cases: { n: open, risk },
        kinds: countKinds(all, TASK_SOURCES),
        officers: scope.of === 'team' ? officersOf(members, counts, all, deps.force) : [],
        truncated: day.full,
      }
    },
  })
}

/** Whose day it is: by what they are, and by what they asked to see of it. */
export async function readWhose(
  tx: Tx,
  deps: Deps,
  who: { id: string; role: string },
  asked: { of?: DayOf | undefined; owner?: string | undefined },
) {
  const viewer = await readViewer(tx, who.id)
  const me = viewer?.me ?? { role: who.role, collar: null, team: null }
  const members = (viewer?.members ?? []).filter(one => one.role !== 'supervisor' || one.id !== who.id)
  const whose = dayOf(me, asked.of, deps.force.staff)
  const officer = whose === 'mine' ? undefined : members.find(one => one.id === asked.owner)
  const base = deps.force.teams.find(team => team.id === me.team)?.base ?? null
  const team: Scope = { of: 'team', ownerIds: viewer?.members.map(one => one.id) ?? [], base }
  const scope: Scope = officer
    ? { of: 'one', ownerId: officer.id }
    : whose === 'mine'
      ? { of: 'mine', ownerId: who.id }
      : whose === 'team'
        ? team
        : { of: 'force' }
  return { scope, whose, members, officer: officer ?? null, reviewer: who.role === 'supervisor' }
}

export const crimeTypes = ({ force }: Pick<Deps, 'force'>) =>
  force.incidentTypes.filter(type => type.crimeType !== null).map(type => type.code)
