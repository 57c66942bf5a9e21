import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import type { SheetLine } from './shift-sheet.ts'

/**
 * May the sheet be signed out? A target that was missed is raised again at changeover, so its line says, in the outgoing
 * supervisor's own words, who was told and what they said.
 */
export function signOut(
  lines: readonly SheetLine[],
  added: Readonly<Record<string, string>>,
): Outcome<(SheetLine & { added: string | null })[], 'missed-without-words'> {
  const silent = lines.find(line => line.missed && !added[line.key])
  if (silent)
    return refuse(
      'missed-without-words',
      `A target was missed. Say who was told, and what they said: ${silent.title}`,
      boxOf(silent.key),
    )
  return accept(lines.map(line => ({ ...line, added: added[line.key] ?? null })))
}

/** The name of the box in which a line's own words are typed. */
export function boxOf(key: string): string {
  return `added-${key}`
}

export type Frozen = { seq: number; signedInBy: string | null; signedInByName: string | null }
export type NoSignIn = 'own-sheet' | 'no-such-line' | 'already-signed' | 'nothing-chosen'

/** Which lines are taken over, and by whom they may be: nobody signs in what they signed out themselves. */
export function signIn(
  lines: readonly Frozen[],
  ask: { signedOutBy: string; by: string; all: boolean; chosen: readonly number[] },
): Outcome<number[], NoSignIn> {
  if (ask.by === ask.signedOutBy)
    return refuse('own-sheet', 'You signed this sheet out. Whoever takes the shift over signs it in')
  const open = lines.filter(line => line.signedInBy === null)
  if (open.length === 0 && lines.length > 0)
    return refuse('already-signed', `${lines.at(-1)!.signedInByName} has signed in the last of it already`)
  if (ask.all) return accept(open.map(line => line.seq))
  if (ask.chosen.length === 0)
    return refuse('nothing-chosen', 'Tick the lines that you take over, or take all', 'lines')
  for (const seq of ask.chosen) {
    const line = lines.find(one => one.seq === seq)
    if (!line) return refuse('no-such-line', 'There is no such line on this sheet', 'lines')
    if (line.signedInBy !== null)
      return refuse('already-signed', `${line.signedInByName} signed one of these lines in before you`, 'lines')
  }
  return accept([...new Set(ask.chosen)])
}
