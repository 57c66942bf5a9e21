import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldKinds } from './day-view.ts'
import { inOrderOfNeed, SECTIONS, sectionOf, type Task, withoutOthersReviews } from './task.ts'
import { at, LINE, NOW, OWN } from './test-tasks.ts'
import { lineTask } from './work-tasks.ts'

const KINDS = ['bail', 'update', 'line', 'review']
const TASK: Task = {
  ...lineTask(LINE, OWN),
  risk: { level: 'low', because: [] },
  due: NOW.add({ hours: 100 }),
  started: null,
}

/** When a task must be done, and what comes first: a part of task.test.ts. */
export function orderOfNeed(): void {
  test.each<[string, Partial<Task>, string]>([
    ['late', { due: NOW.subtract({ hours: 1 }) }, 'now'],
    ['in four hours', { due: NOW.add({ hours: 4 }) }, 'now'],
    ['tonight', { due: at('2026-11-23T23:59:59') }, 'today'],
    ['tomorrow', { due: at('2026-11-24T00:00') }, 'week'],
    ['in eight days', { due: NOW.add({ hours: 193 }) }, 'later'],
    ['in two days, to be begun now', { due: NOW.add({ hours: 48 }), nowFrom: NOW.subtract({ hours: 1 }) }, 'now'],
    [
      'in eight days, the evidence gone in nine hours',
      { due: NOW.add({ hours: 193 }), perishesAt: NOW.add({ hours: 9 }) },
      'now',
    ],
  ])('when it must be done: due %s', (_, change, section) =>
    expect(sectionOf({ ...TASK, ...change }, NOW)).toBe(section),
  )

  test('what can still be saved comes first, then one’s own, the higher risk, the kind, then what is later', () => {
    const late = (what: string, change: Partial<Task>): Task => ({
      ...TASK,
      what,
      due: NOW.subtract({ hours: 5 }),
      ...change,
    })
    const high = { level: 'high' as const, because: ['assessed as high'] }
    const order = inOrderOfNeed(
      [
        late('late', {}),
        late('nobody’s, and high', { risk: high, ownerId: null }),
        late('later but high', { due: NOW.subtract({ hours: 1 }), risk: high }),
        late('gone already', { perishesAt: NOW.subtract({ hours: 2 }), due: NOW.subtract({ hours: 6 }) }),
        late('gone in nine hours', { due: NOW.add({ hours: 8 }), perishesAt: NOW.add({ hours: 9 }) }),
        late('bail', { kind: 'bail', due: NOW.add({ hours: 3 }) }),
        late('a victim', { kind: 'update', due: NOW.add({ hours: 2 }) }),
        late('not known', { risk: { level: 'not-known', because: ['not assessed'] } }),
      ],
      NOW,
      KINDS,
      task => task.ownerId !== 'o',
    ).map(task => task.what)
    expect(order).toEqual([
      'gone in nine hours',
      'later but high',
      'not known',
      'bail',
      'a victim',
      'gone already',
      'late',
      'nobody’s, and high',
    ])
  })

  test('no task is lost, and none of a later section stands before one of an earlier', () => {
    const task = fc.record({
      due: fc.integer({ min: -500, max: 500 }),
      perishes: fc.option(fc.integer({ min: -50, max: 500 })),
      level: fc.constantFrom('high', 'not-known', 'medium', 'low'),
      kind: fc.constantFrom(...KINDS),
    })
    fc.assert(
      fc.property(fc.array(task), rows => {
        const tasks = rows.map(
          ({ due, perishes, level, kind }): Task => ({
            ...TASK,
            kind,
            due: NOW.add({ hours: due }),
            perishesAt: perishes === null ? null : NOW.add({ hours: perishes }),
            risk: { level: level as 'low', because: [] },
          }),
        )
        const order = inOrderOfNeed(tasks, NOW, KINDS)
        expect(order).toHaveLength(tasks.length)
        const sections = order.map(one => SECTIONS.indexOf(one.section))
        expect(sections).toEqual(sections.toSorted((a, b) => a - b))
      }),
    )
  })

  test('an investigator is spared reviews that are not theirs to make, and no open case goes out of sight', () => {
    const task = fc.record({
      kind: fc.constantFrom('line', 'plan', 'review', 'update'),
      crimeId: fc.constantFrom('a', 'b', 'c', 'd'),
    })
    fc.assert(
      fc.property(fc.array(task), rows => {
        const kept = withoutOthersReviews(rows)
        expect(new Set(kept.map(one => one.crimeId))).toEqual(new Set(rows.map(one => one.crimeId)))
        for (const review of kept.filter(one => one.kind === 'review'))
          expect(kept.some(one => one.kind !== 'review' && one.crimeId === review.crimeId)).toBe(false)
      }),
    )
  })

  test('many officers’ work in breadth: two of a kind in a section, and how many more with their risk', () => {
    const rows = Array.from({ length: 5 }, (_, n) => ({
      kind: 'line',
      section: 'now' as const,
      n,
      risk: { level: n === 4 ? ('high' as const) : ('low' as const), because: [] },
    }))
    const { shown, folded } = foldKinds([...rows, { ...rows[0]!, kind: 'bail' }])
    expect(folded).toBe(3)
    expect(shown.map(one => [one.kind, one.fold?.n, one.fold?.high])).toEqual([
      ['line', undefined, undefined],
      ['line', 3, 1],
      ['bail', undefined, undefined],
    ])
  })
}
