import { sql } from 'kysely'
import { heardLines, whoWasHeard } from '../../questions/heard.store.ts'
import { type CareSource, MOST, PEOPLE, PERSON, type PersonRow, personOf, theirs } from '../care-source.store.ts'

const WHERE = {
  call: 'A line of a call',
  chat: 'A line of a chat',
  written: 'A letter or an email',
  said: 'What they said to an officer',
} as const

/** Calls, chats and letters about a case, and what was said to officers, in which somebody asked something: a person says whether it was the victim's question, and nothing runs until then. */
export const heardSource: CareSource = {
  kind: 'heard',
  label: 'What may be questions',
  read: async (tx, ask) => {
    const ids = await whoWasHeard(tx, ask.now, MOST, theirs(ask))
    if (ids.length === 0) return []
    const { rows } = await sql<PersonRow>`
      select ${PERSON} from ${PEOPLE} where v.id = any(${ids}::uuid[]) order by v.id`.execute(tx)
    const lines = Map.groupBy(
      await heardLines(
        tx,
        rows.map(row => row.victimId),
        ask.now,
      ),
      one => one.victimId,
    )
    return rows.flatMap(row => {
      const [first, ...more] = lines.get(row.victimId) ?? []
      if (!first) return []
      const person = personOf(row, ask.force)
      return {
        ...person,
        kind: 'heard',
        key: `heard:${row.victimId}`,
        section: 'questions' as const,
        what: `${person.victim} may have asked something`,
        why: more.length > 0 ? `${more.length + 1} lines ask something` : `${WHERE[first.how]} asks something`,
        reach: null,
        due: null,
        started: first.at,
        clocks: [],
        deeds: [{ text: 'Look at what was heard', href: `/victims/${row.victimId}/questions#heard` }],
      }
    })
  },
}
