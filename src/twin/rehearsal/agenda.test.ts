import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openAgenda } from './agenda.ts'

const at = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms)

test('steps come out by time, and in the order they went in where the time is the same', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), times => {
      const agenda = openAgenda<number>()
      for (const [order, time] of times.entries()) agenda.push(at(time), order)
      expect(agenda.size).toBe(times.length)
      const drained = times.map(() => agenda.pop()?.step)
      const stable = times.map((time, order) => ({ time, order })).toSorted((a, b) => a.time - b.time)
      expect(drained).toEqual(stable.map(entry => entry.order))
      expect(agenda.pop()).toBeUndefined()
    }),
  )
})

test('pushes between pops keep the order, as a plain sorted list would', () => {
  const move = fc.oneof(fc.nat(50), fc.constant('pop' as const))
  fc.assert(
    fc.property(fc.array(move, { maxLength: 200 }), moves => {
      const agenda = openAgenda<string>()
      let plain: { time: number; name: string }[] = []
      for (const [order, ask] of moves.entries()) {
        if (ask === 'pop') {
          const [first, ...rest] = plain.toSorted((a, b) => a.time - b.time)
          expect(agenda.peek()?.step).toBe(first?.name)
          expect(agenda.pop()?.step).toBe(first?.name)
          plain = first ? rest : []
        } else {
          agenda.push(at(ask), `step ${order}`)
          plain.push({ time: ask, name: `step ${order}` })
        }
        expect(agenda.size).toBe(plain.length)
      }
    }),
  )
})

test('an empty agenda has nothing; nanoseconds count', () => {
  const agenda = openAgenda<string>()
  expect(agenda.peek()).toBeUndefined()
  expect(agenda.pop()).toBeUndefined()
  agenda.push(Temporal.Instant.fromEpochNanoseconds(2n), 'second')
  agenda.push(Temporal.Instant.fromEpochNanoseconds(1n), 'first')
  expect([agenda.pop()?.step, agenda.pop()?.step]).toEqual(['first', 'second'])
})
