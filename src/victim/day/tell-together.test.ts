import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Reach } from './reach.ts'
import { type Recipient, type TogetherAsk, tellTogether, textFor } from './tell-together.ts'

const today = Temporal.PlainDate.from('2026-11-23')
const BY: Reach['by'][] = ['message', 'phone', 'in-person', 'unsafe', 'nobody-asked']
const recipient = (victimId: string, victim: string, by: Reach['by'] = 'message'): Recipient => ({
  victimId,
  victim,
  reach: { by, words: by },
})
const ASK: TogetherAsk = {
  whatIsNew: 'Yesterday somebody was arrested for what happened at the shop.',
  whatHappensNext: 'On Friday an officer says whether they are charged.',
  nextBy: '2026-11-30',
  ticked: ['a', 'b', 'c'],
  own: {},
}
const three = [
  recipient('a', 'Morgan Example'),
  recipient('b', 'Robin Sample'),
  recipient('c', 'Ash Example', 'unsafe'),
]

test.each([
  ['three of whom one is not safe', {}, 'a b | c'],
  ['one', { ticked: ['b'] }, 'b | '],
  ['nobody', { ticked: [] }, 'nobody-ticked'],
  ['somebody who was told meanwhile', { ticked: ['a', 'x'] }, 'not-owed'],
  ['nobody who has a safe way', { ticked: ['c'] }, 'nobody-by-message'],
  ['with another’s name', { whatIsNew: 'The man who struck Robin was arrested yesterday morning.' }, 'names-another'],
  [
    'with another’s name in the words for one alone',
    { own: { a: 'As we told Robin’s mother, bail has conditions.' } },
    'names-another',
  ],
  ['with their own name for themselves alone', { own: { a: 'Morgan, your coat is ready to be fetched.' } }, 'a b | c'],
  ['saying nothing', { whatIsNew: 'Enquiries are ongoing.' }, 'no-substance'],
] as const)('telling %s', (_, change, expected) => {
  const told = tellTogether(three, { ...ASK, ...change }, today)
  expect(
    told.ok
      ? `${told.value.messages.map(one => one.victimId).join(' ')} | ${told.value.forPeople.join(' ')}`
      : told.refusal.code,
  ).toBe(expected)
})

test('whoever is told together: one message each at most, none without a safe way, and each reads their own words alone', () => {
  const people = fc.uniqueArray(fc.tuple(fc.uuid(), fc.constantFrom(...BY)), {
    selector: one => one[0],
    minLength: 1,
    maxLength: 20,
  })
  fc.assert(
    fc.property(people, fc.func(fc.boolean()), (list, isTicked) => {
      const recipients = list.map(([id, by]) => recipient(id, 'Sam Example', by))
      const ticked = recipients.filter(one => isTicked(one.victimId)).map(one => one.victimId)
      const own = Object.fromEntries(ticked.map(id => [id, `Only for ${id.replaceAll('-', '')}`]))
      const told = tellTogether(recipients, { ...ASK, ticked, own }, today)
      if (!told.ok) return
      const ids = told.value.messages.map(one => one.victimId)
      expect(new Set(ids).size).toBe(ids.length)
      expect([...ids, ...told.value.forPeople].toSorted()).toEqual(ticked.toSorted())
      for (const one of told.value.messages) {
        expect(recipients.find(other => other.victimId === one.victimId)?.reach.by).toBe('message')
        expect(one.whatIsNew).toBe(textFor({ ...ASK, own }, one.victimId).whatIsNew)
        for (const other of ids)
          if (other !== one.victimId) expect(one.whatIsNew).not.toContain(other.replaceAll('-', ''))
      }
    }),
  )
})
