import { sql } from 'kysely'
import type { PortalTask } from '../../portal/portal-task.ts'
import { portalTasks } from '../../portal/portal-tasks.store.ts'
import type { CareSection } from '../care-section.ts'
import { type CareSource, MOST, PEOPLE, PERSON, type PersonRow, personOf, theirs } from '../care-source.store.ts'

const SECTION: Record<PortalTask['kind'], CareSection> = {
  danger: 'danger',
  frozen: 'unsafe',
  locked: 'unsafe',
  request: 'questions',
  question: 'questions',
}
const DEEDS: Record<PortalTask['kind'], string> = {
  danger: 'Read it now',
  frozen: 'Their pages',
  locked: 'Their pages',
  request: 'Settle it with them',
  question: 'Answer',
}

/** What waits on victims' own pages: what may be danger there is whoever looks's, the rest whosever they are. */
export const portalSource: CareSource = {
  kind: 'portal',
  label: 'On their own pages',
  read: async (tx, ask) => {
    const tasks = (await portalTasks(tx, ask.now)).slice(0, MOST)
    if (tasks.length === 0) return []
    const ids = [...new Set(tasks.map(one => one.victimId))]
    const dangers = tasks.filter(one => one.kind === 'danger').map(one => one.victimId)
    const { rows } = await sql<PersonRow & { mine: boolean }>`
      select ${PERSON}, ${theirs(ask)} as mine from ${PEOPLE}
      where v.id = any(${ids}::uuid[]) and (${theirs(ask)} or v.id = any(${dangers}::uuid[])) order by v.id`.execute(tx)
    const people = new Map(rows.map(row => [row.victimId, { person: personOf(row, ask.force), mine: row.mine }]))
    return tasks.flatMap((one, n) => {
      const of = people.get(one.victimId)
      if (!of || !(of.mine || one.kind === 'danger')) return []
      const late = one.kind === 'question' && one.dueAt !== null && Temporal.Instant.compare(one.dueAt, ask.now) < 0
      return {
        ...of.person,
        kind: 'portal',
        key: `portal:${one.kind}:${one.victimId}:${n}`,
        section: late ? ('late' as const) : SECTION[one.kind],
        what: one.what,
        why: `${one.why.replace(/\.$/, '')}${one.raised ? '. A supervisor’s as well by now' : ''}`,
        reach: null,
        due: one.dueAt,
        started: one.since,
        clocks: [],
        deeds: [{ text: DEEDS[one.kind], href: one.href }],
      }
    })
  },
}
