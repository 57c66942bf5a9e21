import { sql } from 'kysely'
import { casesAtCourt } from '../../justice/at-court.store.ts'
import { type CareSource, MOST, PEOPLE, PERSON, type PersonRow, personOf, theirs } from '../care-source.store.ts'

/** Stages in which a day in court is still to come: somebody knows it, and the victim waits for it. */
const WAITING: readonly string[] = ['charged', 'before-trial', 'convicted', 'appeal']

/** Cases at court of which no hearing is known. */
export const noHearingSource: CareSource = {
  kind: 'no-hearing',
  label: 'No hearing known',
  read: async (tx, ask) => {
    const cases = (await casesAtCourt(tx, ask.now)).filter(one => one.next === null && WAITING.includes(one.stage))
    const { rows } = await sql<PersonRow>`
      select ${PERSON} from ${PEOPLE} where k.id = any(${cases.map(one => one.crimeId)}::uuid[]) and ${theirs(ask)}
      order by v.enhanced desc, k.number, v.id limit ${MOST}`.execute(tx)
    return rows.map(row => ({
      ...personOf(row, ask.force),
      kind: 'no-hearing',
      key: `no-hearing:${row.victimId}`,
      section: 'soon' as const,
      what: `Ask when ${row.victim}’s case is next in court`,
      why: `${cases.find(one => one.crimeId === row.crimeId)!.stageWords}, and no day in court is known`,
      reach: null,
      due: null,
      started: null,
      clocks: [],
      deeds: [{ text: 'The case at court', href: `/crimes/${row.crimeId}/court` }],
    }))
  },
}
