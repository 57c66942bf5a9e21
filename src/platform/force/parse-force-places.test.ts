import { expect, test } from 'vitest'
import { forceProblems } from './parse-force.ts'
import { broken, type Loose } from './test-broken-force.ts'

test.each<[string, (force: Loose) => void, string, string]>([
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
