import type { Stage } from './stage.ts'

/**
 * One call that went wrong somewhere, played against the whole system. `failed`: what happened there, with its source; `ends`:
 * how it must end here. Figures of real failures carry their source in the standards' own numbering.
 */
export type Script = { id: string; failed: string; ends: string; play(stage: Stage): Promise<void> }
