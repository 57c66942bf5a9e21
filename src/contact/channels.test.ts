import { expect, test } from 'vitest'
import { readDemonstrationForce } from '../platform/force/read-force.ts'
import { CALL_CHANNELS, CHANNEL_CODES, CHANNELS, channelRow, isCall, isEmergencyLine } from './channels.ts'

test('each way in is in the table once, with its words and where its rank comes from', () => {
  expect(new Set(CHANNEL_CODES).size).toBe(CHANNELS.length)
  for (const row of CHANNELS) expect([row.label, row.short, row.source].every(Boolean), row.code).toBe(true)
})

test('the demonstration force has every one of them', async () => {
  const force = await readDemonstrationForce()
  expect(force.channels.map(row => row.code).toSorted()).toEqual([...CHANNEL_CODES].toSorted())
  for (const row of force.channels)
    expect([row.code, row.label, row.emergency]).toEqual([
      row.code,
      channelRow(row.code as never).label,
      isEmergencyLine(row.code as never),
    ])
})

test.each([
  ['bsl', true, true],
  ['relay', true, true],
  ['emergency-text', false, true],
  ['999', true, true],
  ['101', true, false],
  ['web-chat', false, false],
] as const)('%s: a call %s, an emergency line %s', (code, call, emergency) => {
  expect([isCall(code), isEmergencyLine(code)]).toEqual([call, emergency])
})

test('a switch may bring a video call as it brings a voice call', () => {
  expect(CALL_CHANNELS).toEqual(['999', '101', 'relay', 'bsl'])
})
