import { sql } from 'kysely'
import {
  alarmsSince,
  type Danger,
  highRiskOf,
  howToReach,
  safetyRule,
} from '../../../contact/supervision/safety-watch.ts'
import { londonDay } from '../../../platform/time.ts'
import type { OpenCase } from '../../open-case.ts'
import { CASE, FROM, owned, type Scope } from '../../open-cases.store.ts'
import { caseTask } from '../case-task.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'

type Row = OpenCase & {
  clockId: string
  victimId: string
  danger: Danger
  eventAt: Temporal.Instant
  dueAt: Temporal.Instant
  assessed: string | null
  toName: string | null
}

/** A case that nobody has is everybody's who looks at more than one person's: no victim waits for an allocation. */
function nobodys(scope: Scope) {
  const ofCase = scope.caseId ? sql`c.case_id = ${scope.caseId}::uuid` : sql`true`
  return sql`(c.owner_id is null and ${scope.of !== 'one'} and ${ofCase})`
}

/** Victims in danger who have not been told of it: nothing on a day comes before them, and none can be put off. */
export const safetySource: TaskSource = {
  kind: 'safety',
  label: 'Victims in danger, not told',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<Row>`
      select ${CASE}, w.clock_id as "clockId", w.victim_id as "victimId", w.danger, w.event_at as "eventAt", w.due_at as "dueAt", w.at_risk_because as assessed,
        w.to_name as "toName"
      from ${FROM} join victim.safety_watch w on w.crime_id = c.id
      where w.event_at <= ${ask.now} and w.due_at > ${alarmsSince(ask.now)} and (${owned(ask.scope)} or ${nobodys(ask.scope)}) order by w.due_at, w.clock_id limit ${MOST}`,
    )
    const ids = [...new Set(rows.map(one => one.victimId))]
    const reach = await ask.victimReach?.(tx, ids, ask.now)
    return rows.flatMap(one => {
      const high = highRiskOf(one, ask.words)
      if (high.length === 0) return []
      const { name } = safetyRule(one.danger, londonDay(one.eventAt))
      return caseTask(one, ask.words, {
        kind: 'safety',
        key: `safety:${one.clockId}`,
        what: `Tell the victim now: ${name.toLowerCase()}`,
        why: `${high.join(', ')}. ${howToReach(reach?.get(one.victimId))}${one.toName ? `. ${one.toName} was given it` : ''}`,
        due: one.dueAt,
        started: one.eventAt,
        fixed: 'Somebody may come to harm: this cannot be put off',
        href: `/safety/${one.clockId}`,
      })
    })
  },
}
