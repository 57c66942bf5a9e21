import { describe, expect, test } from 'vitest'
import { acceptHandover, type OfferAsk, offerContact } from './handover.ts'
import type { Lack } from './thrive-missing.ts'

const LACKS: Lack[] = [{ element: 'engagement', box: 'engagement', what: 'how to reach them' }]
const ASK: OfferAsk = {
  giverId: 'me',
  handlerId: 'me',
  bySupervisor: false,
  receiver: { kind: 'anyone' },
  callerTold: 'That Zoë takes over and knows everything',
  newest: { trigger: 'handover', usedBefore: false },
  offered: false,
  missing: [],
  immediate: false,
}

describe('offering', () => {
  test.each<[string, Partial<OfferAsk>, string]>([
    ['with a new assessment', {}, 'ok'],
    ['how to reach them is not known to the next one', { missing: LACKS }, 'thrive-missing'],
    ['immediate waits for no words', { missing: LACKS, immediate: true }, 'ok'],
    [
      'the last one stands, and why',
      { newest: { trigger: 'initial', usedBefore: false }, riskStands: 'Nothing new was said' },
      'ok',
    ],
    [
      'the last one stands, without a reason',
      { newest: { trigger: 'initial', usedBefore: false } },
      'needs-reassessment',
    ],
    [
      'a full stop is no reason',
      { newest: { trigger: 'initial', usedBefore: false }, riskStands: '.' },
      'needs-reassessment',
    ],
    [
      'the assessment of the hand-over before',
      { newest: { trigger: 'handover', usedBefore: true } },
      'needs-reassessment',
    ],
    ['nobody has assessed', { newest: null, riskStands: 'Nothing new was said' }, 'assess-first'],
    ['the caller was told nothing', { callerTold: ' ' }, 'needs-told'],
    ['to nobody', { receiver: undefined }, 'needs-receiver'],
    ['to oneself', { receiver: { kind: 'person', id: 'me', name: 'Me' } }, 'is-theirs'],
    ['twice', { offered: true }, 'already-offered'],
    ['another’s contact', { handlerId: 'another' }, 'not-in-your-hands'],
    ['another’s contact, by a supervisor', { handlerId: 'another', bySupervisor: true }, 'ok'],
    ['nobody’s name on it', { handlerId: null }, 'ok'],
  ])('%s: %s', (_, change, expected) => {
    const decided = offerContact({ ...ASK, ...change })
    expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected)
  })
})

test.each([
  ['whoever is free', { kind: 'anyone' as const }, { id: 'x', supervisor: false }, 'ok'],
  ['the giver', { kind: 'anyone' as const }, { id: 'me', supervisor: false }, 'own-offer'],
  ['the person named', { kind: 'person' as const, id: 'x', name: 'X' }, { id: 'x', supervisor: false }, 'ok'],
  ['another person', { kind: 'person' as const, id: 'x', name: 'X' }, { id: 'y', supervisor: false }, 'for-another'],
  [
    'a supervisor for the person named',
    { kind: 'person' as const, id: 'x', name: 'X' },
    { id: 'y', supervisor: true },
    'ok',
  ],
  ['a handler, of a supervisor’s', { kind: 'supervisor' as const }, { id: 'y', supervisor: false }, 'for-supervisor'],
])('accepting by %s', (_, to, taker, expected) => {
  const decided = acceptHandover({ fromId: 'me', to }, taker)
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected)
})
