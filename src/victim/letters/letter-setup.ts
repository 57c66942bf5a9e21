import type { LetterSetup } from '../../platform/run/message-config.ts'

/** What a rehearsal prints: nobody could take it for a letter that goes out. */
const EXERCISE: LetterSetup = {
  returnTo: 'PO Box 100, Exampleton, ZZ99 1AA',
  reach: 'Ring 01632 960200, any day from 8 in the morning to 8 at night.',
  days: 3,
  exercise: true,
}

/** How letters are made here; undefined where a live force has not said where they come back to. */
export const setupOf = (
  deps: Readonly<{ letters?: LetterSetup; installation: { rehearsal: boolean } }>,
): LetterSetup | undefined => (deps.installation.rehearsal ? EXERCISE : deps.letters)
