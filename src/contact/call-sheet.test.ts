import { expect, test } from 'vitest'
import { CallSheet, gradeOf, keptAfter, shownBoxes, typedDetails } from './call-sheet.ts'
import type { Details } from './details.ts'

const NOW: Details = {
  callerName: 'Jane Smyth',
  callerNumber: null,
  callerAddress: null,
  callerBirth: null,
  incidentType: 'asb',
  summary: null,
  place: null,
  settlementId: null,
}
const sheet = (given: object) => CallSheet.parse({ do: 'save', ...given })

test('a drawn sheet sends every box: an empty one was emptied', () => {
  const { drawn, typed } = typedDetails(
    sheet({ drawn: 'yes', 'was-callerName': 'Jane Smyth', 'was-incidentType': 'asb', incidentType: 'asb' }),
    NOW,
  )
  expect([drawn.callerName, typed.callerName, typed.incidentType]).toEqual(['Jane Smyth', null, 'asb'])
})

test('a sheet that was not drawn changes only what it gives', () => {
  expect(typedDetails(sheet({ place: 'The park' }), NOW).typed).toEqual({ ...NOW, place: 'The park' })
})

test.each([
  ['save', { threat: 'Half a sent', endReason: 'x' }, {}, { threat: 'Half a sent', endReason: 'x' }],
  ['save', { threat: 'As recorded' }, { threat: 'As recorded' }, {}],
  ['assess', { threat: 'Now recorded', endReason: 'x' }, {}, { endReason: 'x' }],
  ['grade-priority', { gradeReason: 'used', threat: 'Half' }, {}, { threat: 'Half' }],
] as const)('after %s, what is kept as typed', (deed, boxes, shown, kept) => {
  expect(keptAfter(sheet({ do: deed, ...boxes }), shown)).toEqual(kept)
})

test('a button names its grade', () => {
  expect([gradeOf('grade-immediate'), gradeOf('save')]).toEqual(['immediate', undefined])
})

test('a second assessment begins with what was last recorded', () => {
  const no = { answer: 'no' as const, reason: null }
  const shown = shownBoxes({
    threat: 'T',
    harm: 'H',
    risk_reason: '',
    investigation: '',
    vulnerability: 'V',
    engagement: '',
    immediacy: 'now',
    risk: 'high',
    weapon: 'unknown',
    prompts: {
      caller: { answer: 'yes', reason: 'Afraid' },
      subject: no,
      children: no,
      adultsAtRisk: no,
      othersInHousehold: no,
    },
  })
  expect(shown).toMatchObject({ threat: 'T', immediacy: 'now', caller: 'yes', callerReason: 'Afraid', subject: 'no' })
  expect(shownBoxes(undefined)).toEqual({})
})
