import { FILE_KIND_WORDS, FILE_KINDS } from '../casefile/file-kinds.ts'
import { ADVICE_CLOCKS, HELD, HELD_WORDS } from './advice-clocks.ts'
import { PROSECUTOR_ONLY, rowsOn, TRIABLE, TRIABLE_WORDS } from './charging-law.ts'
import { codeTestsOn } from './code-tests.ts'
import type { OfCrime } from './draft.ts'
import { asksEvidenceLed, prosecutorRows } from './who-charges.ts'

const choices = <T extends string>(codes: readonly T[], words: Record<T, string>) =>
  codes.map(value => ({ value, text: words[value] }))

/** What the form of a draft offers, and what the system knows of the case by itself. */
export function draftPage(of: OfCrime, today: Temporal.PlainDate) {
  const known = prosecutorRows({ ...of, marks: [] }, today)
  return {
    known,
    prosecutorOnly: known.some(row => row.confidence === 'read'),
    marks: [
      ...rowsOn(PROSECUTOR_ONLY, today).map(row => ({
        value: row.id,
        text: row.words,
        ...(row.confidence === 'read' ? {} : { hint: { text: row.source } }),
      })),
      { divider: 'or' },
      { value: 'none', text: 'None of these', behaviour: 'exclusive' },
    ],
    triables: choices(TRIABLE, TRIABLE_WORDS),
    helds: choices(HELD, HELD_WORDS),
    fileKinds: choices(FILE_KINDS, FILE_KIND_WORDS),
    tests: codeTestsOn(today),
    clocks: rowsOn(ADVICE_CLOCKS, today),
    evidenceLedAsked: asksEvidenceLed(of.offence, of.sensitive),
  }
}
