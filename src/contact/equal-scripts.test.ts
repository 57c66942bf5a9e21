import { expect, test } from 'vitest'
import { LISTED_FAMILY_NAMES, ORIGINS, originOf } from '../people/name-origin.ts'
import { CALM } from '../test-answers.ts'
import { emergencyWords } from './emergency-words.ts'
import { HIGH_HARM_PACKS, highHarm } from './high-harm.ts'
import { minimumGrade } from './minimum-grade.ts'
import type { PathwayAnswer } from './pathway.ts'
import { PATHWAY_PACKS } from './pathway-pack.ts'
import { type Answered, hintedPathways, pathwayFloors } from './pathway-state.ts'
import type { Answers } from './thrive.ts'
import { THRIVE_PACKS } from './thrive-pack.ts'

/**
 * The same call under another name: whatever a rule reads (answers, and words that may hold a name), it must make the same of it. Inspectors
 * found that answers to one call varied with who handled it; nothing here may vary with who is calling.
 */
const PACK = PATHWAY_PACKS[0]!
/** The name is the only thing that differs: as caller, as somebody complained of, as a street that bears it. */
const SCRIPTS = [
  'My name is {name}. Somebody took my bicycle on Saturday.',
  '{name} from next door keeps playing music at night, it is the third time this week.',
  'My ex, {name}, was outside again and I am afraid of what he will do.',
  '{name} has not come home, and it is unlike her.',
  'The man at the door says he is from the bank, his name is {name}.',
  'I am ringing from {name} Road about a van that is parked across the drive.',
  'She said her brother {name} would be ashamed of her.',
  'Mrs {name} has bruises on her arm and her carer will not let me in.',
] as const

const names = [
  ...new Set(['Smith', 'O’Brien', 'MacLeod', ...LISTED_FAMILY_NAMES.map(one => one[0]!.toUpperCase() + one.slice(1))]),
]

const read = (words: string, answers: readonly Answered[], thrive: Answers) => ({
  grade: minimumGrade(THRIVE_PACKS[0]!, [thrive], null, pathwayFloors(answers))!.grade,
  hinted: hintedPathways(PACK, [], [words]).map(one => one.id),
  dangers: emergencyWords(words),
  harm: highHarm(HIGH_HARM_PACKS[0]!, words),
})

test('names of every origin are tried', () => {
  expect(new Set(names.map(originOf))).toEqual(new Set(ORIGINS))
})

test.each(SCRIPTS)('%s: the same under every name', script => {
  const made = names.map(name => read(script.replaceAll('{name}', name), [], CALM))
  expect(made.filter(one => JSON.stringify(one) !== JSON.stringify(made[0])).length).toBe(0)
})

test('each question of each pathway asks for the same grade whatever name its words hold', () => {
  for (const pathway of PACK.pathways)
    for (const question of pathway.questions)
      for (const given of (question.takes === 'words'
        ? ['told', 'unknown']
        : ['yes', 'no', 'unknown']) as PathwayAnswer[]) {
        const grades = [...names, 'Ward', 'Child', 'Slaughter', 'Hammer', 'Cash'].map(name => {
          const words = `As ${name} said`
          return read(
            words,
            [{ pathway: pathway.id, pack: PACK.id, question: question.id, answer: given, words }],
            CALM,
          ).grade
        })
        expect([question.id, given, new Set(grades).size]).toEqual([question.id, given, 1])
      }
})

test.each(['weapon', 'children', 'adultsAtRisk', 'subject'] as const)(
  'THRIVE, %s: the same under every name',
  prompt => {
    const made = names.map(name => read(`${name} rang`, [], { ...CALM, [prompt]: 'yes' }))
    expect(new Set(made.map(one => one.grade)).size).toBe(1)
  },
)
