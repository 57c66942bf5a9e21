import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  considerConfirming,
  considerKey,
  DEVICES_SAID,
  ENDED_WHY,
  type KeyStands,
  keyState,
  MOST_KEYS,
  mayOfferKeys,
} from './passkey.ts'
import { NewAnswer, readAnswer, UseAnswer } from './passkey-answer.ts'
import { siteOf } from './passkey-site.ts'
import { Authenticator } from './test-authenticator.ts'

const AT = Temporal.Instant.from('2026-12-21T10:00Z')
const TALKED = { talked: true, devices: null }

test.each([
  ['the talk is recorded', TALKED, 'ok'],
  ['and their devices are theirs alone', { talked: true, devices: 'own' }, 'ok'],
  ['nobody has talked with her', { talked: false, devices: 'own' }, 'talk-first'],
  ['others open her devices', { talked: true, devices: 'shared' }, 'devices-shared'],
] as const)('a key is offered: %s', (_, terms, expected) => {
  const may = mayOfferKeys(terms)
  expect(may.ok ? 'ok' : may.refusal.code).toBe(expected)
})

test.each([
  ['named', TALKED, 0, ' my  blue phone ', 'my blue phone'],
  ['one too many', TALKED, MOST_KEYS, 'phone', 'too-many-keys'],
  ['no name', TALKED, 0, '  ', 'needs-name'],
  ['nothing', TALKED, 0, undefined, 'needs-name'],
  ['a long name', TALKED, 0, 'x'.repeat(61), 'name-too-long'],
  ['before the talk', { talked: false, devices: null }, 0, 'phone', 'talk-first'],
] as const)('asking for a key: %s', (_, terms, held, name, expected) => {
  const may = considerKey(terms, held, name)
  expect(may.ok ? may.value : may.refusal.code).toBe(expected)
})

test('no key is good that nobody confirmed, that has ended, or on a device that others open', () => {
  const terms = fc.record({ talked: fc.boolean(), devices: fc.constantFrom(null, ...DEVICES_SAID) })
  const key: fc.Arbitrary<KeyStands> = fc.record({
    confirmedAt: fc.constantFrom(null, AT),
    ended: fc.constantFrom(null, ...ENDED_WHY),
  })
  fc.assert(
    fc.property(terms, key, (its, one) => {
      if (keyState(one) === 'good') expect([one.confirmedAt, one.ended]).toEqual([AT, null])
      if (one.ended) expect(keyState(one)).toBe('ended')
      if (considerConfirming(its, one).ok)
        expect([its.talked, its.devices === 'shared', one.ended]).toEqual([true, false, null])
    }),
  )
})

test.each([
  ['a police domain', 'my.example.police.uk', 'my.example.police.uk', ['https://my.example.police.uk']],
  ['with a port', 'Example.ORG:8443', 'example.org', ['https://example.org:8443']],
  ['this machine', 'localhost:3000', 'localhost', ['https://localhost:3000', 'http://localhost:3000']],
  ['figures', '127.0.0.1:3000', undefined, undefined],
  ['figures of the newer kind', '[::1]:3000', undefined, undefined],
  ['nothing', undefined, undefined, undefined],
  ['something else', 'a b<c>', undefined, undefined],
])('the site of a key: %s', (_, host, rpId, origins) => {
  expect(siteOf(host)).toEqual(rpId && { rpId, origins })
})

test('what a device answers is read, and nothing else', () => {
  const device = new Authenticator()
  expect(readAnswer(NewAnswer, device.make('abc'))?.id).toBe(device.id.toString('base64url'))
  expect(readAnswer(UseAnswer, device.use('abc'))?.type).toBe('public-key')
  for (const typed of [undefined, '', '{', '[]', 'null', '{"id":"a b"}', device.make('abc')])
    expect(readAnswer(UseAnswer, typed)).toBeUndefined()
})
