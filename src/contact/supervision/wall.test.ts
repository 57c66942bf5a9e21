import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alone, peopleAlone } from './at-risk.ts'
import { backlogOf } from './backlog.ts'
import { ago, NOW, WELL } from './test-watched.ts'
import { wallOf } from './wall.ts'
import type { Watched } from './watched.ts'

const RED: [string, Partial<Watched>][] = [
  ['a 999 call that waits', { stage: 'waiting', danger: 0, onLine: false, grade: null, target: null }],
  ['lost while in danger', { stage: 'lost', danger: 1, onLine: false, grade: null, target: null }],
  ['immediate, off the line, nobody sent', { grade: 'immediate', onLine: false }],
  ['priority, its contact ended, nobody sent', { grade: 'priority', stage: 'unattended', onLine: false }],
  ['vulnerable, scheduled, nobody sent', { vulnerable: true, onLine: false }],
  ['below its floor, off the line', { belowFloor: true, onLine: false }],
  ['a second reader would have gone faster', { secondRead: { grade: 'immediate', at: ago(1) }, onLine: false }],
]
const FINE: [string, Partial<Watched>][] = [
  ['on the line with a handler', { grade: 'immediate' }],
  ['somebody is on the way', { grade: 'immediate', onLine: false, resourced: true }],
  ['somebody is there', { grade: 'immediate', onLine: false, attended: true }],
  ['waiting, and no danger is known', { stage: 'waiting', danger: 3, onLine: false, grade: null, target: null }],
  [
    'ended, and a second reader would have gone faster',
    { stage: 'past', onLine: false, secondRead: { grade: 'immediate', at: ago(1) } },
  ],
  ['nobody need come', { grade: 'resolve', onLine: false, target: null }],
]

test.each(RED)('%s: nobody is with them', (_, change) => {
  expect(alone({ ...WELL, ...change })).toBeDefined()
})
test.each(FINE)('%s: not counted', (_, change) => {
  expect(alone({ ...WELL, ...change })).toBeUndefined()
})

test('one red person among any number of fine ones is counted, and comes first', () => {
  fc.assert(
    fc.property(
      fc.nat(60),
      fc.nat(60),
      fc.constantFrom(...RED),
      fc.infiniteStream(fc.constantFrom(...FINE)),
      (before, after, red, fine) => {
        const some = (n: number) => Array.from({ length: n }, () => ({ ...WELL, ...fine.next().value![1], alarms: [] }))
        const person = { ...WELL, ...red[1], contactId: 'the red one', offeredAt: ago(1), alarms: [] }
        const all = [...some(before), person, ...some(after)]
        const wall = wallOf(all, NOW)
        expect(peopleAlone(all).n).toBe(1)
        expect(wall.alone.n).toBe(1)
        expect(wall.pressing[0]?.contactId).toBe('the red one')
        expect(wall.pressing.length + wall.calm.length).toBe(all.length)
      },
    ),
  )
})

test('the backlog keeps apart danger, not known, and none known; whoever was not asked is never "none"', () => {
  const open = (change: Partial<Watched>) => ({
    ...WELL,
    grade: null,
    assessedAt: null,
    target: null,
    floor: null,
    ...change,
  })
  const backlog = backlogOf(
    [
      open({ offeredAt: ago(3) }),
      open({ offeredAt: ago(20), vulnerable: true }),
      open({ offeredAt: ago(300), channel: '999' }),
      open({ offeredAt: ago(5), stage: 'waiting', danger: 3, channel: 'online' }),
      WELL,
    ],
    NOW,
  )
  expect(backlog).toEqual([
    { label: 'In danger', counts: [0, 0, 1, 0, 1], n: 2 },
    { label: 'Danger not known', counts: [1, 0, 0, 0, 0], n: 1 },
    { label: 'No danger known', counts: [0, 1, 0, 0, 0], n: 1 },
  ])
})
