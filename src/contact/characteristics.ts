import { z } from 'zod'
import { optionalText } from '../platform/http/fields.ts'
import { type From, PRACTICE } from './pathway.ts'

/** Beside the answers of a kind: they would rather not say, or nobody asked. Nothing written at all is 'not recorded'. */
export const NO_ANSWERS = ['prefer-not-to-say', 'not-asked'] as const

type Kind = From & {
  readonly label: string
  readonly answers: Readonly<Record<string, string>>
  readonly ownWords: boolean
}
const kind = (label: string, answers: Record<string, string>, ownWords = false): Kind => ({
  label,
  answers,
  ownWords,
  ...PRACTICE,
})
const YES_NO = { yes: 'Yes', no: 'No' }

/**
 * The characteristics that the Equality Act 2010 protects (section 4; marriage is left out: no rule of ours asks it), as a person
 * may describe themselves. The lists follow the broad groups that public bodies use; their exact wording is a force's to settle.
 * They are told, never guessed; no rule of grading or of the queue reads them.
 */
export const CHARACTERISTICS = {
  sex: kind('Sex', { female: 'Female', male: 'Male', own: 'In their own words' }, true),
  'age-band': kind('Age', {
    'under-18': 'Under 18',
    '18-24': '18 to 24',
    '25-44': '25 to 44',
    '45-64': '45 to 64',
    '65-over': '65 or over',
  }),
  ethnicity: kind(
    'Ethnicity, as they define it',
    {
      asian: 'Asian or Asian British',
      black: 'Black, Black British, Caribbean or African',
      mixed: 'Mixed or multiple',
      white: 'White',
      other: 'Other, in their own words',
    },
    true,
  ),
  disability: kind('Disability', YES_NO),
  religion: kind(
    'Religion or belief',
    {
      none: 'None',
      christian: 'Christian',
      muslim: 'Muslim',
      hindu: 'Hindu',
      sikh: 'Sikh',
      jewish: 'Jewish',
      buddhist: 'Buddhist',
      other: 'Other, in their own words',
    },
    true,
  ),
  'sexual-orientation': kind(
    'Sexual orientation',
    {
      heterosexual: 'Heterosexual or straight',
      'gay-or-lesbian': 'Gay or lesbian',
      bisexual: 'Bisexual',
      other: 'In their own words',
    },
    true,
  ),
  'gender-reassignment': kind('Gender different from sex registered at birth', YES_NO),
  pregnancy: kind('Pregnant, or a baby in the last 26 weeks', YES_NO),
} as const satisfies Record<string, Kind>

export type CharacteristicKind = keyof typeof CHARACTERISTICS
export const CHARACTERISTIC_KINDS = Object.keys(CHARACTERISTICS) as CharacteristicKind[]

/** Every kind may be left out; nothing here is ever asked for before anything else can be done. */
export const CharacteristicsBody = z.object(
  Object.fromEntries(
    CHARACTERISTIC_KINDS.flatMap(id => [
      [
        id,
        z
          .enum([...Object.keys(CHARACTERISTICS[id].answers), ...NO_ANSWERS], {
            error: 'Choose one of the answers, or leave it out',
          })
          .optional(),
      ],
      [`${id}-words`, optionalText(200)],
    ]),
  ) as Record<CharacteristicKind | `${CharacteristicKind}-words`, z.ZodOptional<z.ZodType<string>>>,
)

export type Told = { kind: CharacteristicKind; answer: string; ownWords: string | null }

/** What is new in what was given, compared with what was written before: saying the same again adds nothing. */
export function toldNow(given: Partial<Record<string, string | undefined>>, before: readonly Told[]): Told[] {
  return CHARACTERISTIC_KINDS.flatMap(id => {
    const answer = given[id]
    if (!answer) return []
    const ownWords = CHARACTERISTICS[id].ownWords ? given[`${id}-words`]?.trim() || null : null
    const last = before.findLast(one => one.kind === id)
    return last?.answer === answer && last.ownWords === ownWords ? [] : [{ kind: id, answer, ownWords }]
  })
}
