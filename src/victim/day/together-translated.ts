import { accept, type Outcome } from '../../platform/outcome.ts'
import type { Translation, TranslationAsk } from '../languages/translation.ts'
import { readTranslation } from '../languages/translation.ts'
import { languageKey } from './how-they-read.ts'

const FIELDS = ['translatedNew', 'translatedNext', 'translator', 'translatedHow', 'translationChecker'] as const

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
    const words = Object.fromEntries(FIELDS.map(field => [field, asked[`${field}-${key}`] || undefined]))
    const read = readTranslation({ ...words, inEnglish: 'yes' } as TranslationAsk, { told: 'message' }, NOT_ASKED)
    if (!read.ok)
      return { ok: false, refusal: { ...read.refusal, field: `${read.refusal.field ?? 'translatedNew'}-${key}` } }
    if (read.value) found.set(key, read.value)
  }
  return accept(found)
}
const NOT_ASKED = { recorded: null, english: true }
