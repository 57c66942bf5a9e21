import { expect, test } from 'vitest'
import { readTime } from '../../platform/time.ts'
import { checkDraft, type Draft } from './draft.ts'
import { type ForSending, gapsOf, send } from './ready.ts'

const at = (text: string) => readTime(text)!
const NOW = at('2026-11-23T10:00')
const TODAY = Temporal.PlainDate.from('2026-11-23')
const WORDS = 'The shop’s recording shows him take both coats'

const DRAFT: Draft = {
  offences: ['Theft, section 1 Theft Act 1968'],
  decider: 'prosecutor',
  marks: [],
  triable: 'either-way',
  guiltyPlea: 'not-known',
  suitsMagistrates: 'not-known',
  overTwelveMonths: 'not-known',
  test: 'full',
  answers: { evidence: WORDS, 'public-interest': 'He did it three times this month and the shop is closing' },
  held: 'not',
  custodyEndsAt: null,
  offenceDay: null,
  fileKind: 'guilty-plea',
  evidenceLed: null,
  victimViews: null,
}
const CRIME: ForSending = {
  offence: 'other-theft',
  sensitive: [],
  reportedAt: at('2026-11-20T10:00'),
  victims: ['Sam Example'],
  fileMissing: [],
}

test.each<[string, Partial<Draft>, string]>([
  ['whole', {}, 'accepted'],
  ['no offence', { offences: [] }, 'offences'],
  ['in custody without an end', { held: 'custody' }, 'custodyEndsAt'],
  ['an offence that is still to come', { offenceDay: '2026-11-24' }, 'offenceDay'],
  ['the threshold at large', { test: 'threshold' }, 'warns'],
  ['out of time', { triable: 'summary-only', offenceDay: '2026-05-01' }, 'warns'],
])('a draft: %s', (_, change, expected) => {
  const checked = checkDraft({ ...DRAFT, ...change }, CRIME, NOW, TODAY)
  expect(checked.ok ? (checked.value.length > 0 ? 'warns' : 'accepted') : checked.refusal.field).toBe(expected)
})

const LED = {
  evidenceLed: 'The doorbell shows him at her door on four of the nights',
  victimViews: 'She wants him charged and is afraid',
}
test.each<[string, Partial<ForSending>, Partial<Draft>, string | undefined, string]>([
  ['whole', {}, {}, undefined, 'accepted'],
  ['a question of the test open', {}, { answers: { evidence: WORDS } }, undefined, 'needs-despite despite'],
  [
    'the same, with why',
    {},
    { answers: { evidence: WORDS } },
    'Detention ends tonight and he is a danger to her',
    'accepted',
  ],
  ['the same, with nothing said', {}, { answers: { evidence: WORDS } }, 'As above. Ongoing.', 'needs-despite despite'],
  ['a file with a gap', { fileMissing: ['There is no summary'] }, {}, undefined, 'needs-despite despite'],
  [
    'stalking, nothing on going on without her',
    { offence: 'stalking' },
    { victimViews: LED.victimViews },
    WORDS,
    'not-ready evidenceLed',
  ],
  [
    'stalking, in empty words',
    { offence: 'stalking' },
    { ...LED, evidenceLed: 'Ongoing' },
    WORDS,
    'not-ready evidenceLed',
  ],
  [
    'stalking, her view not there',
    { offence: 'stalking' },
    { evidenceLed: LED.evidenceLed },
    WORDS,
    'not-ready victimViews',
  ],
  ['stalking, both', { offence: 'stalking' }, LED, undefined, 'accepted'],
  ['rape without her view', { offence: 'rape' }, { evidenceLed: LED.evidenceLed }, WORDS, 'not-ready victimViews'],
  ['domestic by the first report', { sensitive: ['domestic'] }, {}, WORDS, 'not-ready evidenceLed'],
  [
    'one of two victims not named',
    { offence: 'stalking', victims: ['Sam Example', 'Jo Sample'] },
    { ...LED, victimViews: 'Sam wants him charged' },
    WORDS,
    'not-ready victimViews',
  ],
  [
    'the police, of stalking',
    { offence: 'stalking' },
    { ...LED, decider: 'police', marks: ['none'], triable: 'summary-only' },
    WORDS,
    'not-ready decider',
  ],
])('sending: %s', (_, crime, change, despite, expected) => {
  const sent = send({ ...DRAFT, ...change }, { ...CRIME, ...crime }, despite, NOW, TODAY)
  expect(sent.ok ? 'accepted' : `${sent.refusal.code} ${sent.refusal.field}`).toBe(expected)
})

test('what warns is kept with what is sent', () => {
  const sent = send(
    DRAFT,
    { ...CRIME, fileMissing: ['There is no summary'] },
    'Detention ends tonight, it follows by six',
    NOW,
    TODAY,
  )
  expect(sent.ok && sent.value).toEqual({
    warnings: ['There is no summary'],
    despite: 'Detention ends tonight, it follows by six',
  })
  expect(gapsOf({ ...DRAFT, answers: {} }, CRIME, NOW, TODAY).warns).toHaveLength(2)
})
