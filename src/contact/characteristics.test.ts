import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CHARACTERISTIC_KINDS, CharacteristicsBody, type Told, toldNow } from './characteristics.ts'

const BEFORE: Told[] = [{ kind: 'ethnicity', answer: 'other', ownWords: 'Cornish' }]

test.each<[string, Record<string, string>, number]>([
  ['nothing', {}, 0],
  ['the same again', { ethnicity: 'other', 'ethnicity-words': 'Cornish' }, 0],
  ['in other words', { ethnicity: 'other', 'ethnicity-words': 'Cornish and Welsh' }, 1],
  ['would rather not say, after all', { ethnicity: 'prefer-not-to-say' }, 1],
  ['not asked is an answer', { pregnancy: 'not-asked' }, 1],
  ['words without an answer are nothing', { 'religion-words': 'Pagan' }, 0],
  ['words where none are asked for are not kept', { disability: 'yes', 'disability-words': 'deaf' }, 1],
])('%s', (_, given, n) => {
  const told = toldNow(given, BEFORE)
  expect(told).toHaveLength(n)
  expect(told.find(one => one.kind === 'disability')?.ownWords ?? null).toBeNull()
})

test('every kind may be left out, and a made-up answer is refused', () => {
  expect(CharacteristicsBody.safeParse({}).success).toBe(true)
  for (const kind of CHARACTERISTIC_KINDS)
    expect(CharacteristicsBody.safeParse({ [kind]: 'made-up' }).success).toBe(false)
})

test.each([
  'minimum-grade.ts',
  'waiting-danger.ts',
  'grading.ts',
  'waiting.store.ts',
  'assessment.store.ts',
  'silent-call.ts',
  'pathway-state.ts',
])('no characteristic is read by %s', file => {
  expect(readFileSync(new URL(file, import.meta.url), 'utf8')).not.toMatch(/characteristic/i)
})
