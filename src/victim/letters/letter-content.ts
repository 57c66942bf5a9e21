import type { LetterSetup } from '../../platform/run/message-config.ts'
import { londonDate } from '../../platform/views/when.ts'
import type { LanguagePack } from '../languages/language-pack.ts'
import { ENGLISH, fill, type Slots } from '../languages/slots.ts'
import type { Translation } from '../languages/translation.ts'
import { dayIn } from '../languages/words-in-language.ts'
import { addressLines } from './address-lines.ts'

type Words = { whatIsNew: string; whatHappensNext: string; answers: string | null }
export type LetterSource = Words & {
  victim: string
  address: string
  notice: string
  reference: string
  large: boolean
  crimeNumber: number
  ownerName: string | null
  nextBy: string
  /** How a decision may be looked at again, of what this tells. */
  review: readonly string[]
  translation: Translation | null
  /** Of what language her translation is, where a checked pack has its fixed sentences. */
  pack: LanguagePack | null
}

/** One text of a letter, in one language, below the fold. */
export type LetterText = {
  language: string
  direction: 'ltr' | 'rtl'
  lines: string[]
  sections: { heading: string; paragraphs: string[]; strong?: string }[]
  sign: string
}
export type LetterContent = ReturnType<typeof letterContent>

const paragraphs = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map(part => part.trim())
    .filter(part => part !== '')

/** All that stands in a letter. What shows through a window is the first; no name, mark or number of a force is in it. */
export function letterContent(of: LetterSource, setup: LetterSetup, madeAt: Temporal.Instant) {
  const { translation, pack } = of
  const texts = [textOf(of, of, ENGLISH, 'en-GB', 'ltr', setup)]
  if (translation) {
    const [slots, language] = pack ? [pack.slots, pack.language] : [ENGLISH, 'und']
    const theirs = textOf({ ...of, review: [] }, translation, slots, language, pack?.direction ?? 'ltr', setup)
    const said = [...(translation.how === 'machine-checked' ? [slots['update.machine']] : []), slots['update.english']]
    texts.unshift({ ...theirs, sections: [...theirs.sections, { heading: '', paragraphs: said }] })
  }
  return {
    window: { notice: of.notice, name: of.victim, lines: addressLines(of.address) ?? [of.address] },
    returnTo: setup.returnTo,
    reference: of.reference,
    large: of.large,
    exercise: setup.exercise,
    day: londonDate(madeAt, 'long'),
    texts,
  }
}

function textOf(
  of: LetterSource,
  words: Words,
  slots: Slots,
  language: string,
  direction: 'ltr' | 'rtl',
  setup: LetterSetup,
): LetterText {
  const { reference, crimeNumber, ownerName, victim, nextBy } = of
  const officer = ownerName ? [fill(slots['letter.officer'], { officer: ownerName })] : []
  const day = language === 'en-GB' || language === 'und' ? londonDate(nextBy, 'weekday') : dayIn(nextBy, language)
  const answers = paragraphs(words.answers ?? '')
  const review = of.review.filter(one => !words.whatHappensNext.includes(one))
  return {
    language,
    direction,
    lines: [
      [fill(slots['letter.reference'], { reference, crime: String(crimeNumber) }), ...officer].join(' '),
      fill(slots['letter.dear'], { name: victim }),
    ],
    sections: [
      { heading: slots['letter.new'], paragraphs: paragraphs(words.whatIsNew) },
      {
        heading: slots['letter.next'],
        paragraphs: paragraphs(words.whatHappensNext),
        strong: fill(slots['update.hear'], { day }),
      },
      ...(answers.length > 0 ? [{ heading: slots['letter.asked'], paragraphs: answers }] : []),
      ...(review.length > 0 ? [{ heading: slots['letter.review'], paragraphs: [...review] }] : []),
      {
        heading: slots['letter.reach'],
        paragraphs: [`${setup.reach} ${fill(slots['letter.say'], { reference })}`],
      },
    ],
    sign: ownerName ?? slots['letter.team'],
  }
}
