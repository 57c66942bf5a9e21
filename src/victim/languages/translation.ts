import { z } from 'zod'
import { optionalText } from '../../platform/http/fields.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'

const blank = (value: unknown) => (value === '' ? undefined : value)
const words = (max: number) => z.preprocess(blank, optionalText(max))

/** What an officer attaches: their words in her language, by somebody who is named. */
export const TRANSLATION_FIELDS = {
  translatedNew: words(20_000),
  translatedNext: words(10_000),
  translatedAnswers: words(10_000),
  translator: words(200),
  translatedHow: z.preprocess(blank, z.enum(['by-a-person', 'machine-checked']).optional()),
  translationChecker: words(200),
  inEnglish: z.preprocess(blank, z.literal('yes').or(z.literal(true)).optional()),
}
export type TranslationAsk = z.output<z.ZodObject<typeof TRANSLATION_FIELDS>>

export type Translation = {
  whatIsNew: string
  whatHappensNext: string
  answers: string | null
  translator: string
  how: 'by-a-person' | 'machine-checked'
  checkedBy: string | null
}
export type NoTranslation =
  | 'translate-all'
  | 'needs-translator'
  | 'say-how-translated'
  | 'needs-checker'
  | 'needs-language'

/**
 * A translation is whole and says whose it is; what a machine made is checked by a person who is named, and says so to her. Without one,
 * somebody whose language is another is sent English only where they said that they read it: otherwise an interpreter rings with the officer.
 */
export function readTranslation(
  asked: TranslationAsk,
  update: { answers?: string | undefined; told: string },
  her: { recorded: string | null; english: boolean },
): Outcome<Translation | null, NoTranslation> {
  const { translatedNew, translatedNext, translatedAnswers, translator, translatedHow, translationChecker } = asked
  if (!translatedNew && !translatedNext && !translatedAnswers) {
    if (her.english || update.told !== 'message' || asked.inEnglish) return accept(null)
    return refuse(
      'needs-language',
      `Their language is recorded as ${her.recorded}: attach a translation, ring them with an interpreter, or say that they read English`,
      'inEnglish',
    )
  }
  if (!translatedNew) return refuse('translate-all', 'Translate what is new as well', 'translatedNew')
  if (!translatedNext) return refuse('translate-all', 'Translate what happens next as well', 'translatedNext')
  if (update.answers && !translatedAnswers)
    return refuse('translate-all', 'Translate the answers as well', 'translatedAnswers')
  if (!translator) return refuse('needs-translator', 'Say who translated it', 'translator')
  if (!translatedHow) return refuse('say-how-translated', 'Say how it was translated', 'translatedHow')
  if (translatedHow === 'machine-checked' && !translationChecker)
    return refuse(
      'needs-checker',
      'Say who speaks the language and checked what the machine made',
      'translationChecker',
    )
  return accept({
    whatIsNew: translatedNew,
    whatHappensNext: translatedNext,
    answers: update.answers ? (translatedAnswers ?? null) : null,
    translator,
    how: translatedHow,
    checkedBy: translationChecker ?? null,
  })
}
