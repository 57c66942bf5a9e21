import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bufferMegabytes, memoryBytes } from './memory-share.ts'

const GB = 2 ** 30

test.each([
  ['a very small machine', 0.25 * GB, 128],
  ['one gigabyte', GB, 256],
  ['four', 4 * GB, 1024],
  ['a large server', 256 * GB, 2048],
])('%s', (_, bytes, megabytes) => {
  expect(bufferMegabytes(bytes)).toBe(megabytes)
})

test('never more than a quarter but for the least, and never beyond the most', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1024 * GB, noNaN: true }), bytes => {
      const megabytes = bufferMegabytes(bytes)
      expect(megabytes).toBeGreaterThanOrEqual(128)
      expect(megabytes).toBeLessThanOrEqual(Math.max(128, bytes / 4 / 2 ** 20))
      expect(megabytes).toBeLessThanOrEqual(2048)
    }),
  )
})

test('this machine has some', () => {
  expect(memoryBytes()).toBeGreaterThan(2 ** 27)
})
