import { expect, test } from 'vitest'
import { phonesOutsideDrama } from '../../../platform/force/drama-phones.ts'
import { otherNames, otherPhone, otherStreet } from './other-people.ts'

const FAMILY = ['Tyler Ford', 'Hannah Ford', 'Róisín ap Gwilym', 'عبد الله كريم', 'Noor', 'Mossiter Mini Market']

test('everybody is somebody else, who was a family stays one, and a shop is no person', () => {
  for (let telling = 1; telling < 60; telling += 1) {
    const others = otherNames(FAMILY, 'a case', telling)
    expect([...others.keys()]).toEqual(FAMILY.slice(0, 5))
    expect(new Set([...FAMILY, ...others.values()]).size).toBe(FAMILY.length + 5)
    expect(others.get('Tyler Ford')!.split(' ').slice(1)).toEqual(others.get('Hannah Ford')!.split(' ').slice(1))
    expect(others.get('Noor')).not.toContain(' ')
    expect(otherNames(FAMILY, 'a case', telling)).toEqual(others)
  }
})

test('each telling has another number, and each of them rings nobody', () => {
  const numbers = Array.from({ length: 999 }, (_, n) => otherPhone('+447700900564', n + 1))
  expect(new Set([...numbers, '+447700900564']).size).toBe(1000)
  expect(numbers.flatMap(phonesOutsideDrama)).toEqual([])
  expect(otherPhone('01632 960826', 3)).toMatch(/^01632 960\d{3}$/)
})

test('a street becomes another, and two of a case stay two', () => {
  const [one, two] = ['138 Fennimore Bank', 'Tallowmere Close'].map(street => otherStreet(street, 'a case', 7))
  expect(one).toMatch(/^\d+ [A-Z]/)
  expect(one).not.toContain('Fennimore Bank')
  expect(two).not.toBe('Tallowmere Close')
  expect(one!.replace(/^\d+ /, '')).not.toBe(two)
})
