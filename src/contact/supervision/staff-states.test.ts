import { expect, test } from 'vitest'
import { staffByState } from './staff-states.ts'
import { ago } from './test-watched.ts'

const at = (name: string, state: 'available' | 'talking' | 'break', minutes: number) => ({
  name,
  state,
  since: ago(minutes),
})

test('by state, in the order of the list; whoever is longest in a state is first; a state that nobody is in is not shown', () => {
  const shown = staffByState([
    at('a', 'talking', 5),
    at('b', 'break', 20),
    at('c', 'talking', 61),
    at('d', 'available', 1),
  ])
  expect(shown.map(one => [one.label, one.staff.map(who => who.name)])).toEqual([
    ['Free for the next call', ['d']],
    ['On a call', ['c', 'a']],
    ['On a break', ['b']],
  ])
  expect(staffByState([])).toEqual([])
})
