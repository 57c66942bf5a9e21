import { expect, test } from 'vitest'
import { withoutView } from './victims-asked.ts'

test.each([
  ['one victim', ['Morgan Example'], 'She wants him kept away', []],
  ['both named', ['Morgan Example', 'Sam Example'], 'Morgan wants him kept away; Sam Example could not be reached', []],
  ['one left out', ['Morgan Example', 'Sam Example'], 'Morgan wants him kept away', ['Sam Example']],
  ['nothing said', ['Morgan Example', 'Sam Example'], undefined, ['Morgan Example', 'Sam Example']],
  ['a name within a word is none', ['Morgan Example', 'Sam Example'], 'Morgan: the same as before', ['Sam Example']],
  [
    'two of one first name are named whole',
    ['Sam Example', 'Sam Sample'],
    'Sam agrees, and Sam Sample too',
    ['Sam Example'],
  ],
])('%s', (_, victims, views, missing) => {
  expect(withoutView(victims, views)).toEqual(missing)
})
