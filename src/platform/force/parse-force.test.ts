import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Force } from './force.ts'
import { forceProblems, parseForce } from './parse-force.ts'

const SEED: unknown = JSON.parse(readFileSync(new URL('../../../seeds/force.json', import.meta.url), 'utf8'))

/** The demonstration force with one thing broken. `Loose`, because a broken file has no type. */
// biome-ignore lint/suspicious/noExplicitAny: the tests write what the type forbids
type Loose = any
function broken(hurt: (force: Loose) => void): unknown {
  const force = structuredClone(SEED) as Loose
  hurt(force)
  return force
}

test('the demonstration force is accepted', () => {
  expect(forceProblems(SEED)).toEqual([])
  const parsed = parseForce(SEED)
  expect(parsed.ok && parsed.value.name).toBe('Demonstration Constabulary')
})

test.each<[string, (force: Loose) => void, string, string]>([
  [
    'no name',
    f => {
      delete f.bases[0].name
    },
    'bases[0].name',
    'Missing "name" in base "hanley": add it',
  ],
  [
    'a whole list missing',
    f => {
      delete f.offences
    },
    'offences',
    'Missing "offences": add it',
  ],
  [
    'an empty list',
    f => {
      f.bases = []
    },
    'bases',
    '[] is too small or too short: the least is 1',
  ],
  [
    'text for a number',
    f => {
      f.neighbourhoods[0].population = '24800'
    },
    'neighbourhoods[0].population',
    '"24800" in neighbourhood "hanley" should be a number: correct it',
  ],
  [
    'part of a person',
    f => {
      f.resources[0].crewSize = 1.5
    },
    'resources[0].crewSize',
    '1.5 in resource "HN-A1" should be a whole number: correct it',
  ],
  [
    'a role there is not',
    f => {
      f.staff[0].role = 'detective'
    },
    'staff[0].role',
    '"detective" in member of staff "s001" is not one of contact-handler, dispatcher, response-officer, investigator, supervisor, victim-care-officer, performance-analyst, administrator: use one of them',
  ],
  [
    'a field there is not',
    f => {
      f.teams[0].colour = 'red'
    },
    'teams[0]',
    'Unknown field "colour" in team "hanley-response-a": remove it or correct its name',
  ],
  [
    'a day that never was',
    f => {
      f.edition = '2026-02-30'
    },
    'edition',
    '"2026-02-30" cannot be used: write a day that exists as YYYY-MM-DD',
  ],
  [
    "25 o'clock",
    f => {
      f.shifts[0].times[0].start = '25:00'
    },
    'shifts[0].times[0].start',
    '"25:00" in shift pattern "response" cannot be used: write a time from 00:00 to 23:59 as HH:MM',
  ],
  [
    'an id with a space',
    f => {
      f.skills[0].code = 'Fast driver'
    },
    'skills[0].code',
    '"Fast driver" in skill "Fast driver" cannot be used: use lower-case letters, digits and single hyphens',
  ],
  [
    'a point of one number',
    f => {
      f.bases[0].point = [-2.1]
    },
    'bases[0].point',
    '[-2.1] in base "hanley" is too small or too short: the least is 2',
  ],

  [
    'unknown base of a resource',
    f => {
      f.resources[0].base = 'hanly'
    },
    'resources[0].base',
    'Unknown base id "hanly" in resource "HN-A1": add it to bases or correct it',
  ],
  [
    'unknown base of a neighbourhood',
    f => {
      f.neighbourhoods[3].base = 'x'
    },
    'neighbourhoods[3].base',
    'Unknown base id "x" in neighbourhood "smallthorne": add it to bases or correct it',
  ],
  [
    'unknown base of a team',
    f => {
      f.teams[0].base = 'x'
    },
    'teams[0].base',
    'Unknown base id "x" in team "hanley-response-a": add it to bases or correct it',
  ],
  [
    'unknown crew',
    f => {
      f.resources[0].crew[1] = 's999'
    },
    'resources[0].crew[1]',
    'Unknown staff id "s999" in resource "HN-A1": add it to staff or correct it',
  ],
  [
    'unknown skill',
    f => {
      f.resources[0].skills = ['juggling']
    },
    'resources[0].skills[0]',
    'Unknown skill id "juggling" in resource "HN-A1": add it to skills or correct it',
  ],
  [
    'unknown shift in a cycle',
    f => {
      f.shifts[4].cycle[6] = 'day-off'
    },
    'shifts[4].cycle[6]',
    'Unknown shift id "day-off" in shift pattern "weekdays": add it to the times of shift pattern "weekdays" or correct it',
  ],

  [
    'two bases of one id',
    f => {
      f.bases.push({ ...f.bases[0] })
    },
    'bases[10].id',
    'Duplicate base id "hanley" (also bases[0]): change or remove one of them',
  ],
  [
    'two people of one collar number',
    f => {
      f.staff[1].collar = f.staff[0].collar
    },
    'staff[1].collar',
    'Duplicate member of staff collar "1001" (also staff[0]): change or remove one of them',
  ],
  [
    'two people of one account',
    f => {
      f.staff[1].username = 'officer'
    },
    'staff[1].username',
    'Duplicate member of staff username "officer" (also staff[0]): change or remove one of them',
  ],

  [
    'latitude first',
    f => {
      f.bases[0].point = [53.026, -2.172]
    },
    'bases[0].point',
    'Point [53.026, -2.172] of base "hanley" lies outside the area: longitude comes first, so swap the two numbers',
  ],
  [
    'a base in London',
    f => {
      f.bases[0].point = [-0.12, 51.5]
    },
    'bases[0].point',
    'Point [-0.12, 51.5] of base "hanley" lies outside the area: correct the point or widen the area',
  ],
  [
    'a base too far west',
    f => {
      f.bases[0].point = [-2.6, 53]
    },
    'bases[0].point',
    'Point [-2.6, 53] of base "hanley" lies outside the area: correct the point or widen the area',
  ],
  [
    'a base too far east',
    f => {
      f.bases[0].point = [-1.4, 53]
    },
    'bases[0].point',
    'Point [-1.4, 53] of base "hanley" lies outside the area: correct the point or widen the area',
  ],
  [
    'a base too far south',
    f => {
      f.bases[0].point = [-2, 52.3]
    },
    'bases[0].point',
    'Point [-2, 52.3] of base "hanley" lies outside the area: correct the point or widen the area',
  ],
  [
    'a base too far north',
    f => {
      f.bases[0].point = [-2, 53.3]
    },
    'bases[0].point',
    'Point [-2, 53.3] of base "hanley" lies outside the area: correct the point or widen the area',
  ],
  [
    'an area turned round',
    f => {
      f.area = { west: -1.5, south: 52.4, east: -2.6, north: 53.3 }
    },
    'area',
    'The area is empty: west must be less than east, and south less than north',
  ],
  [
    'an area in France',
    f => {
      f.area = { west: 2, south: 48, east: 3, north: 49 }
    },
    'area',
    'The area is not in the United Kingdom: give west, south, east and north in degrees',
  ],

  [
    'crew and size differ',
    f => {
      f.resources[0].crewSize = 3
    },
    'resources[0].crew',
    'Resource "HN-A1" names 2 crew but crewSize is 3: make them agree',
  ],
  [
    'one person in two cars',
    f => {
      f.resources[1].crew[0] = 's001'
    },
    'resources[1].crew',
    'Staff "s001" crews both "HN-A1" and "HN-A2": leave them in one',
  ],

  [
    'crew of another team',
    f => {
      f.resources[0].crew[1] = 's009'
      f.resources.find((row: Loose) => row.callsign === 'HN-B1').crew[0] = 's002'
    },
    'resources[0].crew',
    'Staff "s009" of resource "HN-A1" is in team "hanley-response-b", not "hanley-response-a": move one of them',
  ],
  [
    'nobody from 21:00',
    f => {
      f.shifts[0].times[2].start = '23:00'
      f.shifts[0].times[1].end = '22:00'
    },
    'shifts',
    'No response team is on duty from 22:00 to 23:00 on 2024-01-01: lengthen a shift or put a team on it',
  ],
  [
    'a team on no rota',
    f => {
      f.shifts[4].teams.pop()
    },
    'teams[87]',
    'Team "performance" is on no rota: add it to the teams of a shift pattern',
  ],
  [
    'a team on two rotas',
    f => {
      f.shifts[4].teams.push({ team: 'contact-1', offset: 0 })
    },
    'teams[75]',
    'Team "contact-1" is on 2 rotas: leave it on one',
  ],

  [
    'a grade missing',
    f => {
      f.gradeSets[0].grades.pop()
    },
    'gradeSets[0].grades',
    'Grade set "demonstration-grades" must have immediate (rank 1), priority (rank 2), scheduled (rank 3), resolve (rank 4), each once: add, remove or renumber',
  ],
  [
    'priority faster than immediate',
    f => {
      f.gradeSets[0].grades[1].urbanMinutes = 10
    },
    'gradeSets[0].grades',
    'Grade "priority" of set "demonstration-grades" has fewer urbanMinutes than a more urgent grade: correct one of them',
  ],
  [
    'grades that end',
    f => {
      f.gradeSets[0].to = '2027-04-01'
    },
    'gradeSets',
    'The last of the grade sets has an end: make its "to" null or add the set that follows',
  ],
  [
    'a hole between grade sets',
    f => {
      f.gradeSets.push({ ...f.gradeSets[0], id: 'later', from: '2027-04-01' })
      f.gradeSets[0].to = '2027-03-31'
    },
    'gradeSets',
    'A row of the grade sets ends on 2027-03-31 but the next starts on 2027-04-01: make the two days the same',
  ],
  [
    'no 101',
    f => {
      f.channels = f.channels.filter((row: Loose) => row.code !== '101')
    },
    'channels',
    'Channel "101" is missing: add it',
  ],
  [
    'outcome 16 missing',
    f => {
      f.outcomes = f.outcomes.filter((row: Loose) => row.code !== 16)
    },
    'outcomes',
    'Outcome 16 is missing: add it, with an end date if it is no longer used',
  ],
  [
    'an outcome that ends before it starts',
    f => {
      f.outcomes[7].to = '2018-01-01'
    },
    'outcomes',
    'A row of outcome 7 ends on 2018-01-01, not after it starts on 2019-01-01: correct its dates',
  ],
  [
    'rights from nowhere',
    f => {
      f.offences.find((row: Loose) => row.code === 'rape').enhancedSource = null
    },
    'offences[10].enhancedSource',
    'Offence "rape" gives enhanced rights without a source: say where that is laid down',
  ],

  [
    'a demonstration that does not say so',
    f => {
      f.notice = 'Welcome'
    },
    'notice',
    'The notice of a demonstration must say that it is synthetic: say so in it',
  ],
  [
    'nobody can sign in',
    f => {
      f.staff[2].username = null
    },
    'staff[2].username',
    'Staff "s003" of a demonstration has no username: give them one',
  ],
  [
    'a password',
    f => {
      f.staff[0].password = 'hunter2'
    },
    'staff[0].password',
    '"password" in member of staff "s001" looks like a secret, which never belongs in this file: remove it',
  ],
  [
    'a phone that may ring',
    f => {
      f.bases[0].address = 'Base, call 01782 123456'
    },
    'bases[0].address',
    'Phone "01782 123456" in base "hanley" could be a real person\'s: use 07700 900000 to 900999 or 01632 960000 to 960999',
  ],
])('a broken file says what to do: %s', (_, hurt, path, message) => {
  expect(forceProblems(broken(hurt))).toContainEqual({ path, message })
})

test('one slip gives one problem, not a cascade of them', () => {
  const slips = [
    (f: Loose) => {
      f.resources[0].skills = ['juggling']
    },
    (f: Loose) => {
      f.staff[0].password = 'x'
    },
    (f: Loose) => {
      f.teams[0].colour = 'red'
    },
  ]
  expect(slips.map(slip => forceProblems(broken(slip)).length)).toEqual([1, 1, 1])
})

test('a live force has no demonstration accounts', () => {
  const live = broken(f => {
    f.kind = 'live'
  }) as Force
  expect(forceProblems(live)).toHaveLength(live.staff.length)
  expect(forceProblems(live)[0]).toEqual({
    path: 'staff[0].username',
    message: 'Demonstration account "officer" of staff "s001" in a live force: make it null',
  })
  for (const person of live.staff) person.username = null
  expect(parseForce(live).ok).toBe(true)
})

test('the refusal lists every problem, one a line, and points at the first', () => {
  const refused = parseForce(
    broken(f => {
      f.bases[0].point = [0, 0]
      f.resources[0].base = 'nowhere'
    }),
  )
  expect(refused).toEqual({
    ok: false,
    refusal: {
      code: 'invalid-force',
      message: [
        'force.json has 2 problems',
        'resources[0].base: Unknown base id "nowhere" in resource "HN-A1": add it to bases or correct it',
        'bases[0].point: Point [0, 0] of base "hanley" lies outside the area: correct the point or widen the area',
      ].join('\n'),
      field: 'resources[0].base',
    },
  })
})

test.each([[undefined], [null], [42], ['force'], [[]], [{}]])(
  'what is no force at all is refused, not thrown at: %j',
  json => {
    expect(parseForce(json)).toMatchObject({ ok: false, refusal: { code: 'invalid-force' } })
  },
)
