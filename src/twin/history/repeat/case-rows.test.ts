import { expect, test } from 'vitest'
import { casesTogether, type FactOfCase } from './case-rows.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const fact = (n: number, case_id: string, body: object): FactOfCase => ({
  id: id(n),
  kind: 'something-happened',
  case_id,
  case_version: 1,
  about: null,
  body,
})

test('a case, who came into being by it, and a case that it names belong together; another case does not', () => {
  const [one, person, joined, other] = [id(1), id(2), id(3), id(4)] as const
  const found = casesTogether({
    heads: [one, person, joined, other].map(case_id => ({ case_id, version: 1 })),
    rows: [
      { table: 'investigation.crime', row: { id: id(11), case_id: one } },
      { table: 'people.person', row: { id: person, case_id: person, origin_id: id(11) } },
      { table: 'investigation.crime', row: { id: id(12), case_id: other, owner_id: id(99) } },
    ],
    facts: [
      fact(21, one, { crimeId: id(11), ownerId: id(99) }),
      fact(22, other, { crimeId: id(12), ownerId: id(99) }),
      fact(23, joined, { joinedTo: one }),
      fact(24, person, {}),
    ],
  })
  expect(found.map(({ heads, crimes }) => [heads.map(head => head.case_id), crimes])).toEqual([
    [[one, person, joined], 1],
    [[other], 1],
  ])
})
