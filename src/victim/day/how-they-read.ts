import type { HerLanguage } from '../languages/her-language.ts'
import { FORMAT_WORDS, type Needs } from '../needs/needs.ts'

/** How somebody reads what is written to them. `person`: why no written message does, so that a person tells them. */
export type HowTheyRead = {
  /** As it is recorded, where it is not English. */
  language: string | null
  /** The checked sentences for it, by name; null where none are loaded. */
  pack: string | null
  person: string | null
}

/** What no text and no email is: signed, with pictures, by touch, by ear. Words alone would look like having told them. */
const BY_A_PERSON: readonly Needs['formats'][number][] = ['easy-read', 'braille', 'audio', 'bsl', 'relay']

export function howTheyRead(needs: Pick<Needs, 'formats'> | undefined, her: HerLanguage): HowTheyRead {
  const formats = (needs?.formats ?? []).filter(one => BY_A_PERSON.includes(one))
  return {
    language: her.english ? null : her.recorded,
    pack: her.pack?.name ?? null,
    person: formats.length > 0 ? formats.map(one => FORMAT_WORDS[one]).join('; ') : null,
  }
}

/** One name for a language in a form, however it was written down. */
export const languageKey = (recorded: string): string =>
  (recorded.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).join('-')
