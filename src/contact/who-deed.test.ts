import { expect, test } from 'vitest'
import { readWhoDeed } from './who-deed.ts'

const id = '0198c0de-0000-7000-8000-000000000001'

test.each([
  [`who:same:${id}:caller`, { decision: 'same', personId: id, role: 'caller' }],
  [`who:same:${id}:suspect`, { decision: 'same', personId: id, role: 'suspect' }],
  [`who:same:${id}`, { decision: 'same', personId: id, role: 'caller' }],
  [`who:not-same:${id}`, { decision: 'not-same', personId: id, role: 'caller' }],
  ['who:new', { decision: 'new' }],
  [`who:same:${id}:king`, undefined],
  [`who:perhaps:${id}`, undefined],
  ['who:same', undefined],
  ["who:same:' or 1=1", undefined],
  [`task:same:${id}`, undefined],
  ['', undefined],
])('%s', (deed, said) => {
  expect(readWhoDeed(deed)).toEqual(said)
})

test('what is taken back says how', () => {
  expect(readWhoDeed(`who:undo:${id}`)).toMatchObject({ identificationId: id, why: expect.stringMatching(/\w/) })
})
