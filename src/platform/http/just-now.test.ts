import fc from 'fast-check'
import { expect, test } from 'vitest'
import { justNow } from './just-now.ts'

const change = (n: number) => ({ kinds: [`kind-${n}`], cases: new Set<string>() })

test('what happens between the moment that a page is drawn of and the moment that it is followed is told', () => {
  let now = 1_000
  const past = justNow(() => now)
  past.keep(change(1))
  now = 1_200
  const drawn = past.mark(100)
  now = 1_150
  past.keep(change(2))
  now = 1_400
  past.keep(change(3))
  expect(past.since(drawn)).toEqual([change(2), change(3)])
  now = 1_401
  expect(past.since(past.mark(0))).toEqual([])
})

test.each([
  ['another process', () => `${'0'.repeat(12)}-1000`],
  ['what is no moment', () => 'whatever'],
  ['nothing', () => ''],
])('of %s nobody can say what was missed', (_, mark) => {
  expect(justNow(() => 1_000).since(mark())).toBeUndefined()
})

test('of long ago nobody can say what was missed', () => {
  let now = 0
  const past = justNow(() => now)
  const drawn = past.mark(0)
  now = 60_001
  expect(past.since(drawn)).toBeUndefined()
})

test('nothing is ever missed: everything since a moment is told, or that nobody can say', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40_000), { maxLength: 40 }), fc.nat(200_000), (gaps, ago) => {
      let now = 0
      const past = justNow(() => now)
      const all: number[] = []
      for (const gap of gaps) {
        now += gap
        past.keep(change(now))
        all.push(now)
      }
      const told = past.since(past.mark(ago))
      const missed = all.filter(at => at >= now - ago).map(change)
      if (told) expect(told).toEqual(missed)
      else expect(ago > 60_000 || now - ago < 0).toBe(true)
    }),
  )
})

test('in a burst so large that it is not kept, nobody can say what was missed before it', () => {
  let now = 0
  const past = justNow(() => now)
  const drawn = past.mark(0)
  for (let n = 0; n < 5_001; n += 1) {
    now = n + 1
    past.keep(change(n))
  }
  expect(past.since(drawn)).toBeUndefined()
  expect(past.since(past.mark(0))).toEqual([change(5_000)])
})
