import { expect, test } from 'vitest'
import { CRIME_FACTS, crimeChange } from './crime-change.ts'
import { JOURNEY_FACTS, journeyChange } from './journey-change.ts'

const AT = Temporal.Instant.from('2026-11-23T10:00:00Z')
const contact = (kind: string, body: object = {}) => journeyChange({ kind, at: AT, body: { contactId: 'c', ...body } })
const incident = (kind: string, body: object = {}) =>
  journeyChange({ kind, at: AT, body: { incidentId: 'i', ...body } })

test.each([
  ['contact-offered', { channel: '999' }, { set: { channel: '999', offered_at: AT } }],
  ['contact-received', { channel: 'online', stillHappening: true }, { set: { channel: 'online', offered_at: AT } }],
  ['contact-answered', { channel: '999', waitSeconds: 4 }, { set: { channel: '999', answered_at: AT } }],
  ['contact-taken', { channel: '101' }, { set: { channel: '101' }, keep: { answered_at: AT } }],
  [
    'contact-abandoned',
    { stage: 'ivr' },
    { set: { abandoned_at: AT, abandon_stage: 'ivr' }, keep: { end_state: 'abandoned' } },
  ],
  [
    'contact-described',
    { incidentType: 'burglary', settlementId: 'leek' },
    { set: { incident_type: 'burglary', settlement_id: 'leek' } },
  ],
  ['contact-graded', { grade: 'priority', reason: 'words' }, { set: { grade: 'priority', graded_at: AT } }],
  ['contact-ended', { endState: 'resolved', reason: 'words' }, { set: { end_state: 'resolved', ended_at: AT } }],
])('%s', (kind, body, expected) => {
  expect(contact(kind, body)).toEqual({ of: { contactId: 'c' }, ...expected })
})

test('an incident opened as immediate is a promise, and one opened as priority is not', () => {
  const body = {
    incidentId: 'i',
    incidentType: 'x',
    settlementId: 'leek',
    ruralUrban: 'rural',
    clockStartedAt: 't0',
    attendBy: 't20',
  }
  expect(contact('incident-opened', { ...body, grade: 'immediate' })).toMatchObject({
    set: { incident_id: 'i', attend_by: 't20', clock_started_at: 't0' },
    keep: { immediate: true, immediate_by: 't20' },
  })
  expect(contact('incident-opened', { ...body, grade: 'priority' })?.keep).toBeUndefined()
})

test.each([
  ['incident-regraded', { grade: 'priority', attendBy: 't60' }, { set: { grade: 'priority', attend_by: 't60' } }],
  [
    'incident-regraded',
    { grade: 'immediate', attendBy: 't15' },
    { set: { grade: 'immediate', attend_by: 't15' }, keep: { immediate: true, immediate_by: 't15' } },
  ],
  [
    'resource-assigned',
    { resourceId: 'r', attendBy: 't9' },
    { set: { attend_by: 't9' }, keep: { immediate_by: 't9', clock_started_at: AT } },
  ],
  ['resource-at-scene', {}, { keep: { first_at_scene_at: AT } }],
  ['incident-closed', { reason: 'words' }, { keep: { incident_closed_at: AT } }],
])('%s %j', (kind, body, expected) => {
  expect(incident(kind, body)).toEqual({ of: { incidentId: 'i' }, ...expected })
})

test('what changes no journey changes none, and a fact without its ids is passed over', () => {
  expect(incident('resource-assigned', { resourceId: 'r' })).toBeUndefined()
  expect(contact('log-line-added', { lineId: 'l' })).toBeUndefined()
  for (const kind of [...JOURNEY_FACTS, ...CRIME_FACTS]) {
    expect(journeyChange({ kind, at: AT, body: {} })).toBeUndefined()
    expect(crimeChange({ kind, at: AT, body: {} })).toBeUndefined()
  }
})

test('no reason, name or number of a fact is carried into a journey', () => {
  const personal = {
    reason: 'CANARY',
    callerName: 'CANARY',
    callerNumber: 'CANARY',
    place: 'CANARY',
    summary: 'CANARY',
  }
  for (const kind of JOURNEY_FACTS)
    for (const change of [
      contact(kind, { ...personal, incidentId: 'i', grade: 'immediate' }),
      incident(kind, { ...personal, grade: 'immediate' }),
    ])
      expect(JSON.stringify(change ?? {})).not.toContain('CANARY')
  for (const kind of CRIME_FACTS)
    expect(JSON.stringify(crimeChange({ kind, at: AT, body: { crimeId: 'x', ...personal } }))).not.toContain('CANARY')
})

test.each([
  [
    'crime-recorded',
    { incidentId: 'i', offence: 'burglary', reportedAt: 'r', decisionDueAt: 'd' },
    { change: 'begins', incidentId: 'i', offence: 'burglary', reportedAt: 'r', decisionDueAt: 'd', recordedAt: AT },
  ],
  ['plan-set', { version: 1 }, { change: 'planned', at: AT }],
  ['review-made', {}, { change: 'reviewed', at: AT }],
  ['outcome-agreed', { code: 16 }, { change: 'outcome', code: 16, at: AT }],
  ['investigation-reopened', {}, { change: 'reopened' }],
  ['crime-cancelled', {}, { change: 'cancelled' }],
  ['crime-reclassified', { from: 'a', to: 'b' }, { change: 'reclassified', offence: 'b' }],
  ['victim-told', {}, { change: 'told' }],
  ['victim-update-delivered', { words: true }, { change: 'told' }],
  ['victim-update-read', {}, { change: 'told' }],
])('%s changes its crime', (kind, body, expected) => {
  expect(crimeChange({ kind, at: AT, body: { crimeId: 'x', ...body } })).toEqual({ crimeId: 'x', ...expected })
})
