import fc from 'fast-check'
import { expect, test } from 'vitest'
import { homesOf } from './homes-of.ts'
import { ORDER_KINDS, ORDER_ROWS, orderRowOn } from './order-kinds.ts'
import { courtBy, lastDayOf, orderStanding } from './order-standing.ts'
import { type OrderShown, orderLine, orderLines } from './order-words.ts'

const at = (text: string) => Temporal.Instant.from(`${text}Z`)
const NOW = at('2026-11-23T10:00')
const order = (change: Partial<OrderShown> = {}): OrderShown => ({
  orderId: 'one',
  side: 'against',
  kind: 'dvpo',
  againstName: 'Casey Sample',
  madeAt: '2026-11-20T10:00:00+00:00',
  servedAt: '2026-11-20T15:00:00+00:00',
  expiresAt: '2026-12-15T00:00:00+00:00',
  endedAt: null,
  terms: ['not to contact Morgan Example', 'not to go to 7 Example Close'],
  protects: ['Morgan Example'],
  ...change,
})

test('the kinds are whole: each has one row on every day since it began, a source, and says what of it was not read', () => {
  expect(new Set(ORDER_ROWS.map(row => row.kind))).toEqual(new Set(ORDER_KINDS))
  for (const row of ORDER_ROWS) {
    expect(row.source.length, row.kind).toBeGreaterThan(10)
    expect(row.verified, row.kind).toBe(row.unverified === null)
    expect(row.to === null || row.from < row.to, row.kind).toBe(true)
    // What nobody read is never offered as a power.
    if (row.onBreach === 'unknown') expect(row.breachWords).toMatch(/ask a supervisor/)
  }
  for (const kind of ORDER_KINDS) {
    const rows = ORDER_ROWS.filter(row => row.kind === kind).toSorted((a, b) => a.from.localeCompare(b.from))
    for (const [n, row] of rows.entries()) if (n > 0) expect(rows[n - 1]!.to).toBe(row.from)
    expect(orderRowOn(kind, NOW)?.kind).toBe(kind)
  }
  expect(orderRowOn('dapo', at('2024-11-26T12:00'))).toBeUndefined()
})

test.each([
  ['not served', { servedAt: null, expiresAt: null, endedAt: null }, 'not-served'],
  ['served later than now', { servedAt: at('2026-11-23T10:01'), expiresAt: null, endedAt: null }, 'not-served'],
  ['served', { servedAt: at('2026-11-23T10:00'), expiresAt: null, endedAt: null }, 'in-force'],
  ['its end reached', { servedAt: at('2026-11-20T10:00'), expiresAt: NOW, endedAt: null }, 'ran-out'],
  ['never served and run out', { servedAt: null, expiresAt: NOW, endedAt: null }, 'ran-out'],
  ['ended', { servedAt: at('2026-11-20T10:00'), expiresAt: at('2026-12-01T00:00'), endedAt: NOW }, 'ended'],
])('%s', (_, times, standing) => {
  expect(orderStanding(times, NOW)).toBe(standing)
})

const moment = fc.option(fc.integer({ min: 0, max: 400 }).map(hours => at('2026-11-10T00:00').add({ hours })))
test('an order is never in force before it is served, nor after its end, whatever is recorded of it', () => {
  fc.assert(
    fc.property(moment, moment, moment, fc.integer({ min: 0, max: 400 }), (servedAt, expiresAt, endedAt, hours) => {
      const now = at('2026-11-10T00:00').add({ hours })
      const after = (one: Temporal.Instant | null) => one !== null && Temporal.Instant.compare(one, now) <= 0
      const inForce = orderStanding({ servedAt, expiresAt, endedAt }, now) === 'in-force'
      expect(inForce).toBe(after(servedAt) && !after(expiresAt) && !after(endedAt))
      const said = orderLine(
        order({
          servedAt: servedAt?.toString() ?? null,
          expiresAt: expiresAt?.toString() ?? null,
          endedAt: endedAt?.toString() ?? null,
        }),
        now,
      )
      expect(/ in force (?:until|only)/.test(said), said).toBe(inForce)
    }),
  )
})

test('the control room reads what binds whom, until when, what it says and what may be done', () => {
  expect(orderLine(order(), NOW)).toBe(
    'Domestic violence protection order in force until 14 December 2026 against them, protecting Morgan Example: not to contact Morgan Example; not to go to 7 Example Close. An officer with reasonable grounds may arrest for a breach',
  )
  expect(orderLine(order({ servedAt: null }), NOW)).toMatch(/^NOT SERVED, so not yet binding: Domestic violence/)
  expect(orderLine(order({ side: 'protects' }), NOW)).toMatch(/protecting them, against Casey Sample/)
  expect(orderLine(order({ side: 'home' }), NOW)).toMatch(/^In the home: .* against Casey Sample/)
  expect(orderLine(order({ endedAt: '2026-11-22T09:00:00+00:00' }), NOW)).toMatch(/is over since .*: not in force$/)
  // A notice that a court should have heard by now is to be looked into before anybody is arrested on it.
  const notice = order({ kind: 'dvpn', expiresAt: null })
  expect(orderLine(notice, at('2026-11-21T10:00'))).toMatch(/until a court hears it, by 15:00 on 22 November 2026/)
  expect(orderLine(notice, NOW)).toMatch(/CHECK before acting on it/)
})

test('each order once, by the nearer way; those in force first; what ended long ago not at all', () => {
  const lines = orderLines(
    [
      order({ side: 'place' }),
      order(),
      order({ orderId: 'two', servedAt: null }),
      order({ orderId: 'three', endedAt: '2026-11-22T09:00:00+00:00' }),
      order({ orderId: 'four', expiresAt: '2026-10-01T00:00:00+00:00' }),
    ],
    NOW,
  )
  expect(lines).toHaveLength(3)
  expect(lines.map(line => /NOT SERVED|is over|in force until/.exec(line)?.[0])).toEqual([
    'in force until',
    'NOT SERVED',
    'is over',
  ])
})

test('the last day is the London day before an end at midnight, winter and summer; the court’s hours run from the service', () => {
  expect(lastDayOf({ expiresAt: at('2026-12-15T00:00') })).toBe('2026-12-14')
  expect(lastDayOf({ expiresAt: at('2027-06-14T23:00') })).toBe('2027-06-14')
  expect(lastDayOf({ expiresAt: null })).toBeNull()
  const [madeAt, servedAt] = [at('2026-11-20T10:00'), at('2026-11-20T15:00')]
  expect(courtBy({ madeAt, servedAt }, 48)?.toString()).toBe('2026-11-22T15:00:00Z')
  expect(courtBy({ madeAt, servedAt: null }, 48)?.toString()).toBe('2026-11-22T10:00:00Z')
  expect(courtBy({ madeAt, servedAt }, null)).toBeNull()
})

test.each([
  ['7 Example Close, Hanley', null, '7 Example Close', 'Hanley'],
  ['7 Example Close, ST6 1AB', null, '7 example close, st61ab', null],
  ['7 example close', 'Hanley', '7 Example Close, Hanley', null],
  ['Flat 3, 20 Sample Street, Hanley', null, 'flat 3, 20 sample street', 'Hanley'],
])('%s is found as %s', (written, town, other, otherTown) => {
  const known = homesOf(written, town)
  expect(homesOf(other, otherTown).some(home => known.includes(home))).toBe(true)
})

test('a street without a door, or a door without a town, could be many homes: it is none', () => {
  for (const vague of ['', 'Example Close, Hanley', '7 Example Close', 'ST6 1AB']) expect(homesOf(vague)).toEqual([])
  const flats = [homesOf('Flat 3, 20 Sample Street, Hanley'), homesOf('Flat 4, 20 Sample Street, Hanley')]
  expect(flats[0]!.some(home => flats[1]!.includes(home))).toBe(false)
})
