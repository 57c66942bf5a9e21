import { sql } from 'kysely'
import { plansToCheck, type ToCheck } from '../../plan/to-check.store.ts'
import { type CareSource, MOST, PEOPLE, PERSON, type PersonRow, personOf, theirs } from '../care-source.store.ts'

const WHY: Record<ToCheck['kind'], string> = {
  alert: 'Nothing is sent there until a person has said why it is safe',
  'reach-task': 'It could not be sent, so a person reaches them',
  'check-due': 'The day has passed on which somebody was to ask again: nothing is sent until they have',
  'no-plan': 'Nobody has asked them yet',
}

/** What a person must do so that a victim can be reached safely. Whoever was never asked stands with the rights that wait for it. */
export const planSource: CareSource = {
  kind: 'plan',
  label: 'How to reach them',
  read: async (tx, ask) => {
    const found = (await plansToCheck(tx, ask.now)).filter(one => one.kind !== 'no-plan').slice(0, MOST)
    if (found.length === 0) return []
    const { rows } = await sql<PersonRow>`
      select ${PERSON} from ${PEOPLE} where v.id = any(${found.map(one => one.victimId)}::uuid[]) and ${theirs(ask)}`.execute(
      tx,
    )
    const people = new Map(rows.map(row => [row.victimId, personOf(row, ask.force)]))
    return found.flatMap(one => {
      const person = people.get(one.victimId)
      if (!person) return []
      return {
        ...person,
        kind: 'plan',
        key: `plan:${one.kind}:${one.id}`,
        section: 'unsafe' as const,
        what: one.what,
        why: WHY[one.kind],
        reach: null,
        due: one.due,
        started: null,
        clocks: [],
        deeds: [{ text: 'Open the plan', href: one.href }],
      }
    })
  },
}
