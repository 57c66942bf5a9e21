import { expect, test } from 'vitest'

const noon = () => Temporal.Instant.from('2026-11-23T12:00Z')
const later = Temporal.Instant.from('2026-11-23T12:01Z')

test('a time in an expected value is asserted', () => {
  expect({ at: noon() }).toEqual({ at: noon() })
  expect({ at: noon() }).not.toEqual({ at: later })
  expect({ at: noon(), more: 1 }).not.toMatchObject({ at: later })
  expect([Temporal.PlainDate.from('2026-11-23')]).not.toEqual([Temporal.PlainDate.from('2026-11-24')])
})

test('a time is no other kind of thing', () => {
  expect({ at: noon() }).not.toEqual({ at: noon().toString() })
  expect({ at: noon() }).not.toEqual({ at: {} })
  expect({ at: 1 }).not.toEqual({ at: noon() })
})
