import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLimiter, networkOf, PUBLIC_WRITES, tooMuch } from './limits.ts'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test('a burst passes, the next waits, and waiting as long as was said is enough', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 600 }), (burst, perMinute) => {
      let at = 0
      const limiter = createLimiter({ burst, perMinute }, () => at)
      for (let n = 0; n < burst; n++) expect(limiter.take('a')).toBe(0)
      const wait = limiter.take('a')
      expect(wait).toBeGreaterThan(0)
      expect(limiter.take('b')).toBe(0)
      at += wait * 1000
      expect(limiter.take('a')).toBe(0)
    }),
  )
})

test('a refuge of fifty people who all write at once, and go on for an hour, is never refused', () => {
  let at = 0
  const limiter = createLimiter(PUBLIC_WRITES, () => at)
  for (let minute = 0; minute < 60; minute++, at += 60_000)
    for (let one = 0; one < 50; one++) for (let line = 0; line < 2; line++) expect(limiter.take('192.0.2.1')).toBe(0)
})

test('memory is bounded, whoever asks', () => {
  const limiter = createLimiter(PUBLIC_WRITES, () => 0, 100)
  for (let n = 0; n < 1000; n++) limiter.take(`192.0.${n >> 8}.${n & 255}`)
  expect(limiter.size()).toBe(100)
})

test('the refusal says whom to ring and when to try again', () => {
  expect(tooMuch(20).message).toMatch(/still here.*20 seconds.*999.*101/)
})
