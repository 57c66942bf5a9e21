import { z } from 'zod'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { readTranslation, TRANSLATION_FIELDS, type Translation } from '../languages/translation.ts'
import { languageKey } from './how-they-read.ts'

const Fields = z.object(TRANSLATION_FIELDS).omit({ translatedAnswers: true, inEnglish: true })
const FIELDS = Object.keys(Fields.shape)

/**
 * What all are told, in each language that one of them reads, as somebody translated it: `translatedNew-polish` and so on. A language that nobody
 * translated has no entry; one that was begun is whole, or refused.
 */
export function readTogetherTranslated(
  asked: Readonly<Record<string, unknown>>,
  languages: readonly string[],
): Outcome<Map<string, Translation>> {
  const found = new Map<string, Translation>()
  for (const recorded of languages) {
    const key = languageKey(recorded)
    if (found.has(key)) continue
    const words = Fields.safeParse(Object.fromEntries(FIELDS.map(field => [field, asked[`${field}-${key}`]])))
    if (!words.success) {
      const [wrong] = words.error.issues
      return refuse('invalid', wrong!.message, `${String(wrong!.path[0])}-${key}`)
    }
    const read = readTranslation(words.data, { told: 'message' }, NOT_ASKED)
    if (!read.ok)
      return { ok: false, refusal: { ...read.refusal, field: `${read.refusal.field ?? 'translatedNew'}-${key}` } }
    if (read.value) found.set(key, read.value)
  }
  return accept(found)
}
const NOT_ASKED = { recorded: null, english: true }
