import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { saysSomething, tellingWords } from '../substance.ts'
import { PRECONDITIONS } from './missing.ts'

/** What somebody says is so, where no record of the system shows it, and where the proof of it can be seen. */
export type Statement = { need: string; words: string; evidence: string }

const STATEABLE = PRECONDITIONS.filter(row => row.by === 'statement' || row.orStatement)
export const STATEABLE_IDS = [...new Set(STATEABLE.map(row => row.id))]

/** What a statement is about, in words; its id where the tables no longer have it. */
export function aboutWhat(need: string): string {
  return STATEABLE.find(row => row.id === need)?.needs ?? need
}

/** A statement says something of this case and where it can be checked; a tick is not one. */
export function readStatement(given: Statement): Outcome<Statement> {
  const row = STATEABLE.find(one => one.id === given.need)
  if (!row)
    return refuse('no-such-need', 'This is shown by the record of the case, and cannot be stated instead', 'need')
  const field = `need-${given.need}`
  if (!saysSomething(given.words, 2))
    return refuse('needs-words', `${row.needs}: say what is so, in words of this case`, field)
  if (!tellingWords(given.evidence).some(word => word.length > 2 || /[^a-z]/.test(word)))
    return refuse('needs-proof', `${row.needs}: say where that can be read, seen or heard`, `${field}-evidence`)
  return accept(given)
}

/** Every statement as it may be kept, or the first refusal. */
export function readStatements(given: readonly Statement[]): Outcome<Statement[]> {
  const kept: Statement[] = []
  for (const one of given) {
    const read = readStatement(one)
    if (!read.ok) return read
    kept.push(read.value)
  }
  return accept(kept)
}
