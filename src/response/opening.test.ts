import { expect, test } from 'vitest'
import { mayOpen, type OpenFrom, type Settlement } from './opening.ts'

const HANLEY: Settlement = { id: 'hanley', at: [-2.175, 53.025], ruralUrban: 'urban' }
const LEEK: Settlement = { id: 'leek', at: [-2.02, 53.1], ruralUrban: 'rural' }
const CONTACT: OpenFrom = {
  grade: 'priority',
  incidentType: 'domestic',
  place: '4 Test Street',
  settlementId: 'hanley',
  point: [-2.18, 53.03],
  endState: null,
}

test.each([
  ['all known', {}, {}, HANLEY, [-2.18, 53.03, 'urban']],
  ['the caller gave no point: the middle of the town', { point: null }, {}, HANLEY, [-2.175, 53.025, 'urban']],
  ["another address than the caller's point", {}, { place: '9 Other Road' }, HANLEY, [-2.175, 53.025, 'urban']],
  ['another town', {}, { settlementId: 'leek' }, LEEK, [-2.02, 53.1, 'rural']],
  [
    'ended as resolved, and now help is needed after all',
    { endState: 'resolved' },
    {},
    HANLEY,
    [-2.18, 53.03, 'urban'],
  ],
  ['a lost caller', { endState: 'abandoned' }, {}, HANLEY, [-2.18, 53.03, 'urban']],
  ['no grade', { grade: null }, {}, HANLEY, 'needs-grade'],
  ['no type', { incidentType: null }, {}, HANLEY, 'needs-type'],
  ['no place', { place: null }, {}, HANLEY, 'needs-place'],
  ['the place told now', { place: null }, { place: 'The lock' }, HANLEY, [-2.175, 53.025, 'urban']],
  ['no town, or one that is not ours', {}, { settlementId: 'atlantis' }, undefined, 'needs-settlement'],
  ['joined to another', { endState: 'joined' }, {}, HANLEY, 'joined'],
] as const)('may an incident be opened: %s', (_, change, told, settlement, expected) => {
  const outcome = mayOpen({ ...CONTACT, ...change }, told, settlement)
  expect(outcome.ok ? [...outcome.value.where.at, outcome.value.where.ruralUrban] : outcome.refusal.code).toEqual(
    expected,
  )
})
