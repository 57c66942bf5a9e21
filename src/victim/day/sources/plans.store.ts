import { sql } from 'kysely'
import { plansToCheck, type ToCheck } from '../../plan/to-check.store.ts'
import { type CareSource, MOST, PEOPLE, PERSON, type PersonRow, personOf, theirs } from '../care-source.store.ts'

const WHY: Record<ToCheck['kind'], string> = {
  alert: 'It may reach somebody else: look, and say why it is safe, or find another way with them',
  'reach-task': 'Nothing could be sent, so a person reaches them',
  'own-rights':
    'They are 18 then: what went through a parent goes there no more, and a card that a parent has opens their pages until there is a new one',
  'check-due': 'The day has passed on which somebody was to ask again; nothing goes until they have',
  'no-plan': 'Nothing is agreed with them about how they may be reached, and they may be in danger',
}

/**
 * What must be done so that victims can be reached safely. Where nothing is agreed at all, the row of what a victim is owed says so; here stand
 * those at high risk or with enhanced rights, whatever they are owed.
 */
export const plansSource: CareSource = {
  kind: 'plan',
  label: 'Plans to check with them',
  read: async (tx, ask) => {
    const found = await plansToCheck(tx, ask.now)
    if (found.length === 0) return []
    const { rows } = await sql<PersonRow>`
      select ${PERSON} from ${PEOPLE} where v.id = any(${[...new Set(found.map(one => one.victimId))]}::uuid[]) and ${theirs(ask)} order by v.id`.execute(
      tx,
    )
    const people = new Map(rows.map(row => [row.victimId, personOf(row, ask.force)]))
    return found
      .flatMap((one, n) => {
        const person = people.get(one.victimId)
        if (!person) return []
        if (one.kind === 'no-plan' && !person.enhanced && person.high.length === 0) return []
        const late =
          (one.kind === 'reach-task' || one.kind === 'own-rights') &&
          one.due !== null &&
          Temporal.Instant.compare(one.due, ask.now) < 0
        return {
          ...person,
          kind: 'plan',
          key: `plan:${one.kind}:${one.victimId}:${n}`,
          section: late ? ('late' as const) : ('unsafe' as const),
          what: `${person.victim}: ${one.what.charAt(0).toLowerCase()}${one.what.slice(1)}`,
          why: WHY[one.kind],
          reach: null,
          due: one.kind === 'no-plan' ? null : one.due,
          started: null,
          clocks: [],
          deeds: [{ text: 'Their plan', href: one.href }],
        }
      })
      .slice(0, MOST)
  },
}
