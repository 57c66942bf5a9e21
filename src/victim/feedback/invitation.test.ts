import { expect, test } from 'vitest'
import { invitation } from './invitation.ts'
import { neutralSite } from './neutral-site.ts'

test('an invitation leads to pages that they sign in to, or by a code; a link stands in it only with a neutral address, and opens nothing', () => {
  const linked = invitation({ pages: true, site: 'https://messages.example' })
  expect(linked.match(/https?:\S+/g)).toEqual(['https://messages.example/my'])
  expect(linked).not.toMatch(/code:/)
  expect(invitation({ pages: true, site: null })).not.toMatch(/http|\/my/)
  const coded = invitation({ pages: false, code: 'abcdefghijklmn' })
  expect(coded).toContain('code: abcde-fghij-klmn')
  expect(coded).not.toMatch(/http/)
  for (const words of [linked, coded]) expect(words).not.toMatch(/police|crime|victim|officer/i)
})

test.each<[string | undefined, string | null]>([
  [undefined, null],
  ['', null],
  ['https://messages.example', 'https://messages.example'],
  ['https://messages.example/', 'https://messages.example'],
  ['http://messages.example', null],
  ['https://messages.example/my/case', null],
  ['https://messages.example/?case=1', null],
  ['https://sample.police.uk', null],
  ['https://victim-care.example', null],
  ['messages.example', null],
])('a site at %s stands in an email as %s', (address, expected) => {
  expect(neutralSite(address)).toBe(expected)
})
