import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nowAndThen } from './now-and-then.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const TIMES = { soonMs: 2_000, restMs: 15_000 }

test('it looks soon, and then only after its rest where nothing is written', async () => {
  let looks = 0
  const one = nowAndThen(async () => void looks++, TIMES)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(looks).toBe(1)
  await vi.advanceTimersByTimeAsync(14_999)
  expect(looks).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(looks).toBe(2)
  await one.stop()
})

test('nudged it looks at once, and nudged without end no oftener than it may', async () => {
  const looks: number[] = []
  const began = performance.now()
  const one = nowAndThen(async () => void looks.push(performance.now() - began), TIMES)
  await vi.advanceTimersByTimeAsync(7_000)
  one.nudge()
  await vi.advanceTimersByTimeAsync(0)
  expect(looks).toEqual([2_000, 7_000])
  for (let ms = 0; ms < 6_000; ms += 100) {
    one.nudge()
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(looks).toEqual([2_000, 7_000, 9_000, 11_000, 13_000])
  await one.stop()
})

test('what is written during a look is looked for after it, and one that is stopped has ended and begins no other', async () => {
  let looks = 0
  let end = (): void => undefined
  const one = nowAndThen(() => {
    looks += 1
    return new Promise(resolve => (end = () => resolve()))
  }, TIMES)
  await vi.advanceTimersByTimeAsync(2_000)
  one.nudge()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(looks).toBe(1)
  end()
  await vi.advanceTimersByTimeAsync(0)
  expect(looks).toBe(2)
  let stopped = false
  const stopping = one.stop().then(() => {
    stopped = true
  })
  await vi.advanceTimersByTimeAsync(0)
  expect(stopped).toBe(false)
  end()
  await stopping
  one.nudge()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(looks).toBe(2)
})
