// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the cases are code
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balanced, codeOf, saysWhy, shallow, stringsOf, withoutComments } from './code.ts'

test.each([
  ['a line comment', 'a // b\nc', 'a     \nc'],
  ['a block comment over lines', 'a /* b\nb */ c', 'a     \n     c'],
  ['a string', "f('enum x')", "f('      ')"],
  ['a string with its own quote', String.raw`f('it\'s') + g`, "f('     ') + g"],
  ['a template', 'f(`enum`) + g', 'f(`    `) + g'],
  ['code inside a template', 'f(`a${enum}b`)', 'f(` ${enum} `)'],
  ['braces and a template inside a template', 'f(`a${{ b: `c${d}` }}e`) + g', 'f(` ${{ b: ` ${d}` }} `) + g'],
  ['a pattern', "x.match(/'[/]\\/y/g) + 'z'", "x.match(/        g) + ' '"],
  ['a division', "a / b + 'c' / d", "a / b + ' ' / d"],
  ['an apostrophe in the text of a page', "<p>don't</p> enum", "<p>don't</p> enum"],
  ['an address in a string', "f('http://x') // y", "f('        ')     "],
])('what is left of %s', (_, text, code) => {
  expect(codeOf(text)).toBe(code)
})

test('comments go and strings stay, or strings stay and the rest goes', () => {
  expect(withoutComments("f('a') // b")).toBe("f('a')     ")
  expect(stringsOf("f('a', `b`) // c")).toBe('   a    b       ')
})

test('every position and line stays where it was, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab \n\'"`${}/*\\()') }), text => {
      for (const view of [codeOf(text), withoutComments(text), stringsOf(text)]) {
        expect(view.length).toBe(text.length)
        expect(view.split('\n').length).toBe(text.split('\n').length)
      }
    }),
  )
})

test('brackets are matched', () => {
  expect(balanced('f(a, { b: [c] }) + d', 1)).toBe('(a, { b: [c] })')
  expect(balanced('f(a', 1)).toBe('(a')
  expect(shallow('(a, { b: [c] })', 2)).toBe('(a, { b: [ ] })')
})

test.each([
  ['on its line', 'x: any // the driver has no types', true],
  ['above it', '// the driver has no types\nx: any', true],
  ['two lines above', '// the driver has no types\n\nx: any', false],
  ['an empty one', '//\nx: any', false],
])('a reason %s', (_, text, says) => {
  expect(saysWhy(text, text.indexOf('x: any'))).toBe(says)
})
