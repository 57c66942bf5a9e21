import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phraseFinder } from './phrase-finder.ts'
import { phrases } from './phrases.ts'
import { formsOf } from './word-forms.ts'

const found = (text: string, words: string) => [...(phraseFinder([phrases(text)])(words.split(' ')).get(0) ?? [])]

test.each([
  ['punch', 'punch punches punched punching'],
  ['slap', 'slap slaps slapped slapping'],
  ['bully', 'bully bullies bullied bullying'],
  ['smash', 'smash smashes smashed smashing'],
  ['rape', 'rape rapes raped raping'],
  ['batter', 'batter batters battered battering'],
  ['steal', 'steal steals stole stolen stealing'],
] as const)('the forms of %s', (verb, forms) => {
  expect(formsOf(verb).join(' ')).toBe(forms)
})

test.each([
  ['~punch <who>', 'he punched me', [1]],
  ['~punch .. <who>', 'he punched my old mum', [1]],
  ['~punch <who>', 'he punched a wall', []],
  ['~have .. by .. <hold>', 'had him right up by the scruff', [0]],
  ['front_door/gate .. open', 'the front door was open', [1]],
  ['lost .. £#', 'she lost all of £900', [1]],
  ['@ yr old', 'the 9 yr old and the 34 yr old', [1]],
  ['burgl*', 'a burglar burgled it', [1, 2]],
  ['took [the] float', 'took float , took the float', [0, 3]],
  ['took .. float', 'took it all , the float', []],
  ['took ... float', 'took it all , the float', [0]],
  ['took .. float', 'took one two three four float', []],
  ['a | b', 'b then a', [0, 2]],
] as const)('%s in: %s', (text, words, places) => {
  expect(found(text, words).toSorted((a, b) => a - b)).toEqual(places)
})

test('a class that nobody wrote is a fault at once', () => {
  expect(() => phrases('~hit <nobody>')).toThrow('<nobody>')
})

test('what is found of many rows at once is what each row finds alone', () => {
  const texts = ['~hit .. <who>', '<they> .. ~take', 'put ... in', 'knif*', '# .. gone']
  const together = phraseFinder(texts.map(phrases))
  const alone = texts.map(text => phraseFinder([phrases(text)]))
  const word = fc.constantFrom('he', 'hit', 'hits', 'me', 'took', 'put', 'in', ',', 'knife', '12', 'gone', 'the', 'lad')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 14 }), words => {
      const all = together(words)
      alone.forEach((one, row) => {
        expect(all.get(row)).toEqual(one(words).get(0))
      })
    }),
  )
})
