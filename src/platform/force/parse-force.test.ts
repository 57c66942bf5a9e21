import { expect, test } from 'vitest'
import type { Force } from './force.ts'
import { forceProblems, parseForce } from './parse-force.ts'
import { broken, type Loose, SEED } from './test-broken-force.ts'

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
