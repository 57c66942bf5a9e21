/** How long things are good and how often one may try: our proposals, but for the ten minutes of a sent code (ASVS 5.0 6.5.5). */
export const ACTIVATION_DAYS = 14
export const PAPER_DAYS = 365
export const PAPER_CODES = 8
export const SENT_MINUTES = 10
export const SPOKEN_MINUTES = 10
export const TRY_MINUTES = 15

/** Wrong codes for one first step: then it is begun again. */
export const CODE_TRIES = 3
/** Wrong tries since the last good one: then nothing is right any more until a person has spoken with her. */
export const WRONG_MOST = 10

/** Days in which a second lock is somebody who may be trying on purpose, and a supervisor's at once. */
export const LOCKED_AGAIN_DAYS = 28

export const IDLE_MINUTES = 20
export const SESSION_HOURS = 4

/** Shut: what is right opens nothing, and nothing tells. */
export function isShut(standing: { turn: string | null; wrong: number }): boolean {
  return standing.turn === 'frozen' || standing.turn === 'locked' || standing.wrong >= WRONG_MOST
}
