import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crimeCheck, UNEXPLAINED } from './disclosed.ts'
import { crimeCheckOn } from './editions.ts'
import { openedAsCrime } from './opened-as.ts'
import { oneSlip } from './reading.ts'
import { REASONS } from './reasons.ts'
import { GROUPS } from './sign.ts'
import { SIGNS, signsOn } from './signs.ts'

const DAY = Temporal.PlainDate.from('2026-11-30')
const check = crimeCheckOn(DAY)
const groupsIn = (...lines: string[]) => [
  ...new Set(check({ lines, openedAsCrime: false }).found.map(({ group }) => group)),
]

test.each([
  ['He had his hands round my neck', 'strangling'],
  ['she says he punchd her twice, no marks', 'violence'],
  ['Assualted by the doorman, verbal only', 'violence'],
  ['Keeps turning up outside her work', 'stalking'],
  ['He keeps her bank card and checks her phone', 'control'],
  ['said he would kill me if I left', 'threats'],
  ['back door forced, drawers out', 'burglary'],
  ['her purse was snatched', 'robbery'],
  ['windows smashed by the lad from number 9', 'damage'],
  ['somebody set fire to the bins', 'arson'],
  ['sent 900 to a man who claimed to be her bank', 'fraud'],
  ['driver stank of drink and could hardly stand', 'driving'],
  ['he has breached the order again', 'order'],
  ['carer seen slapping a resident', 'care'],
  ['called a paki on the bus', 'hate'],
  ['let his tyres down and snapped the wiper off', 'damage'],
] as const)('%s: %s', (line, group) => {
  expect(groupsIn(line)).toContain(group)
})

test.each([
  ['Both state nothing physical, no threats, no damage'],
  ['No one was punched, not even pushed'],
  ['He denies he hit her'],
  ['Asks whether it would be an offence if somebody hit him first'],
  ['Researching a novel with a stabbing in it'],
  ['Rings for an update on her assault, already crimed, nothing new'],
  ['Wants to know when the front counter opens'],
  ['Tree down across the lane, highways informed'],
])('nothing is raised: %s', line => {
  expect(groupsIn(line)).toEqual([])
})

test('a good word that is one slip from a word of the signs is read as itself', () => {
  expect(groupsIn('snapped the wiper off')).not.toContain('violence')
  expect(groupsIn('the dog is breeding', 'he was amused and insured', 'sweet treats, loose threads')).toEqual([
    'unsaid',
  ])
})

test('what neither tells of a crime nor says what it was is asked about, and only that', () => {
  const odd = check({ lines: ['Pillows under the blanket, roll check one short'], openedAsCrime: false })
  expect(odd.found).toMatchObject([{ sign: UNEXPLAINED, danger: 1 }])
  for (const plain of ['Traffic lights stuck on red', 'Denies he hit her', 'Purse handed in, owner collected'])
    expect(check({ lines: [plain], openedAsCrime: false }).found, plain).toEqual([])
  expect(check({ lines: [], openedAsCrime: false }).found).toEqual([])
  const before = crimeCheckOn(Temporal.PlainDate.from('2026-11-29'))
  expect(before({ lines: ['Pillows under the blanket, roll check one short'], openedAsCrime: false }).found).toEqual([])
})

test('a reason holds for what was said before it: a plain sign that comes after it stands', () => {
  const before = check({ lines: ['Her bike was stolen', 'She found it in the shed'], openedAsCrime: false })
  expect(before.found).toEqual([])
  expect(groupsIn('She found it in the shed', 'Then her bike was stolen')).toContain('theft')
})

test('a broad sign is taken back by what comes after it in the same words, a plain one is not, and nor is either by what the suspect says', () => {
  const raised = (line: string) => check({ lines: [line], openedAsCrime: false }).found.length > 0
  expect(raised('Telly gone from the lounge, it was in the other room all along')).toBe(false)
  expect(raised('It was in the other room all along, now the telly is gone from the lounge')).toBe(true)
  expect(raised('Woke to find a stranger in the hall, male said wrong house and walked out')).toBe(true)
  expect(raised('He punched her in the face, explained')).toBe(true)
})

test('a question holds up to the next comma', () => {
  expect(groupsIn('Asks if it is theft to keep a tenner')).toEqual([])
  expect(groupsIn('Wants to know where he stands, the girl took the tips jar and the float')).toContain('theft')
})

test('what is not stopped, let or wanted is said, not denied', () => {
  expect(groupsIn('He did not stop punching her')).toContain('violence')
  expect(groupsIn('She does not want him arrested. He slapped her')).toContain('violence')
})

test('a reason in the log takes a faint sign back, and shows the words; the closing words never do', () => {
  const line = 'Caller has bruises to her arm'
  const fall = check({ lines: [line, 'She fell off a ladder, husband saw'], openedAsCrime: false })
  expect(fall.found).toEqual([])
  expect(fall.takenBack[0]).toMatchObject({
    sign: 'an injury with no reason given',
    because: 'She fell off a ladder, husband saw',
  })
  expect(
    check({ lines: [line], openedAsCrime: false, closing: 'Accidental, she fell off a ladder' }).found,
  ).not.toEqual([])
})

test('a plain sign of the gravest kind stands whatever else the log says, and comes first', () => {
  const { found } = check({
    lines: [
      'Bin knocked over, fence damaged by him',
      'He strangled me',
      'Accident, laughing when we came in, all well',
    ],
    openedAsCrime: true,
  })
  expect(found[0]).toMatchObject({ group: 'strangling', danger: 3, line: 1, quote: 'He strangled me' })
})

test('opened as a crime: raised unless the log says why it is none', () => {
  const bare = check({ lines: ['Caller will ring back'], openedAsCrime: true })
  expect(bare.found.map(({ sign }) => sign)).toEqual(['opened as a crime'])
  expect(check({ lines: ['Mower now found in the shed'], openedAsCrime: true }).found).toEqual([])
  const types = [
    { code: 'theft', crimeType: 'Other theft' as const },
    { code: 'domestic', crimeType: 'Violence and sexual offences' as const },
    { code: 'welfare', crimeType: null },
  ]
  expect(['theft', 'domestic', 'welfare', 'gone'].map(code => openedAsCrime(code, types))).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test('every row is whole: a known group, a sentence, a source, words to look for, and a time it holds', () => {
  for (const sign of SIGNS) {
    expect(Object.keys(GROUPS)).toContain(sign.group)
    expect([sign.says, sign.source, sign.name].every(text => text.length > 3)).toBe(true)
    expect((sign.looksFor ?? sign.reads ?? []).length).toBeGreaterThan(0)
    expect(sign.to === null || sign.from < sign.to).toBe(true)
  }
  for (const reason of REASONS) expect((reason.looksFor ?? reason.reads ?? []).length).toBeGreaterThan(0)
  expect(new Set(SIGNS.map(({ group }) => group)).size).toBe(Object.keys(GROUPS).length)
  expect(signsOn(Temporal.PlainDate.from('2025-12-31'))).toEqual([])
})

test('no words at all make it fail, and what is quoted stands in the log', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 80 }), { maxLength: 5 }),
      fc.boolean(),
      (lines, opened) => {
        for (const one of check({ lines, openedAsCrime: opened }).found)
          expect(one.line === -1 || lines[one.line]!.includes(one.quote)).toBe(true)
      },
    ),
  )
  expect(
    crimeCheck(Temporal.PlainDate.from('2020-01-01'))({ lines: ['He punched me'], openedAsCrime: false }).found,
  ).toEqual([])
})

test.each([
  ['punched', 'punchd', true],
  ['stolen', 'stoeln', true],
  ['stolen', 'stollen', true],
  ['stolen', 'swollen', false],
  ['knife', 'knife', false],
])('one slip: %s, %s: %s', (a, b, is) => {
  expect(oneSlip(a, b)).toBe(is)
})
