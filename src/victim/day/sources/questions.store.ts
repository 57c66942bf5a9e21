import { sql } from 'kysely'
import { ASKED_OFTEN, SOURCE_WORDS, stateOfQuestion, timesAsked } from '../../questions/asked.ts'
import { questionsOf } from '../../questions/questions.store.ts'
import { type CareSource, MOST, PEOPLE, PERSON, type PersonRow, personOf, theirs } from '../care-source.store.ts'

/** What victims asked by phone, in person, in a letter or a survey, until an answer has reached them. What they asked on their own pages stands among those. */
export const questionsSource: CareSource = {
  kind: 'question',
  label: 'What they asked',
  read: async (tx, ask) => {
    const { rows } = await sql<PersonRow>`
      select ${PERSON} from ${PEOPLE} where ${theirs(ask)} and v.id in (select q.victim_id from victim.question q
        where not exists (select from victim.question_answer a left join victim."update" u on u.id = a.update_id left join victim.message m on m.update_id = u.id
          where a.question_id = q.id and a.how = 'answered' and (a.update_id is null or u.told <> 'message' or case when m.channel = 'text' then m.read_at else m.delivered_at end is not null)))
      order by v.id limit ${MOST}`.execute(tx)
    const people = new Map(rows.map(row => [row.victimId, personOf(row, ask.force)]))
    const all = Map.groupBy(await questionsOf(tx, [...people.keys()]), one => one.victimId)
    return [...all].flatMap(([victimId, questions]) =>
      questions.flatMap(one => {
        const state = stateOfQuestion(one, ask.now)
        if (one.source === 'portal' || state === 'answered' || state === 'answered-late') return []
        const person = people.get(victimId)!
        const times = timesAsked(one, questions)
        const often = times >= ASKED_OFTEN ? '. A supervisor’s as well by now' : ''
        return {
          ...person,
          kind: 'question',
          key: `question:${one.id}`,
          section: state === 'late' ? ('late' as const) : ('questions' as const),
          what: `${person.victim} asked something ${SOURCE_WORDS[one.source]}`,
          why: `${state === 'written' ? 'It is answered in writing, and they have not read it' : 'Nobody has answered'}${times > 1 ? `. They have asked it ${times} times${often}` : ''}`,
          reach: null,
          due: one.dueAt,
          started: one.askedAt,
          clocks: [],
          deeds: [
            { text: 'Answer', href: `/victims/${victimId}/update#questions` },
            { text: 'What they asked', href: `/victims/${victimId}/questions` },
          ],
        }
      }),
    )
  },
}
