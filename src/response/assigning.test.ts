import { expect, test } from 'vitest'
import { mayAssign } from './assigning.ts'

const ASK = { callsign: 'HN-A1', incidentId: 'here', incidentClosed: false, onDuty: true, has: undefined }

test.each([
  ['free and on duty', {}, 'accepted'],
  ['closed', { incidentClosed: true }, 'incident-closed'],
  ['off duty', { onDuty: false }, 'off-duty'],
  [
    'on another incident: told which, and whose',
    { has: { incidentId: 'there', incidentNumber: 12, byName: 'Sam Test' } },
    'HN-A1 is on incident 12, assigned by Sam Test: choose another unit',
  ],
  [
    'on this one already',
    { has: { incidentId: 'here', incidentNumber: 12, byName: 'Sam Test' } },
    'HN-A1 is on this incident already, assigned by Sam Test',
  ],
  [
    'kept on after its shift: busy is what matters',
    { onDuty: false, has: { incidentId: 'there', incidentNumber: 12, byName: 'Sam Test' } },
    'HN-A1 is on incident 12, assigned by Sam Test: choose another unit',
  ],
])('may this unit be sent: %s', (_, change, expected) => {
  const outcome = mayAssign({ ...ASK, ...change })
  expect(
    outcome.ok ? 'accepted' : outcome.refusal.code === 'resource-busy' ? outcome.refusal.message : outcome.refusal.code,
  ).toBe(expected)
})
