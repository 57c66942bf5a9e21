import { expect, test } from 'vitest'
import { byPrecision, LocationBody } from './location.ts'
import { readAml } from './telephony/aml.ts'

const AML =
  'A"ML=1;lt=+53.02080;lg=-2.17430;rd=50;top=20261123025501;lc=90;pm=W;si=234150999999990;ei=356938035643809;mcc=234;mnc=30;ml=128'

test('an AML message: the point, its circle, its confidence and time; never the card or the handset', () => {
  const read = readAml(AML)!
  expect({ ...read, fixAt: String(read.fixAt) }).toEqual({
    source: 'aml-wifi',
    lat: 53.0208,
    lon: -2.1743,
    radiusM: 50,
    confidence: 90,
    fixAt: '2026-11-23T02:55:01Z',
  })
  expect(JSON.stringify(read)).not.toMatch(/234150999999990|356938035643809/)
})

test.each([
  ['satellite', AML.replace('pm=W', 'pm=G'), 'aml-gnss'],
  ['a mast', AML.replace('pm=W', 'pm=C'), 'cell'],
  ['a time that is none', AML.replace('20261123025501', '20261399999999'), 'aml-wifi'],
  ['no point', 'A"ML=1;rd=50;lc=90', undefined],
  ['half a point', 'lt=+53.0;rd=50', undefined],
  ['a point on no map', 'lt=+153.0;lg=1', undefined],
  ['nothing', '', undefined],
])('%s', (_, message, source) => {
  expect(readAml(message)?.source).toBe(source)
})

test.each([
  ['a point and no more', { source: 'cell', lat: 53, lon: -2 }, true],
  ['an address', { source: 'eisec', words: '4 Example Road, Hanley' }, true],
  ['nothing', { source: 'caller' }, false],
  ['half a point', { source: 'cell', lat: 53 }, false],
])('%s', (_, given, good) => {
  expect(LocationBody.safeParse(given).success).toBe(good)
})

test('the smallest circle is shown first, an address without a point last', () => {
  const at = Temporal.Instant.from('2026-11-23T03:00:00Z')
  const row = (radiusM: number | null, lon: number | null = -2) => ({ radiusM, lon, receivedAt: at })
  expect([row(null, null), row(2000), row(12), row(null)].toSorted(byPrecision)).toEqual([
    row(12),
    row(2000),
    row(null),
    row(null, null),
  ])
})
