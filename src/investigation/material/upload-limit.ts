import type { Force } from '../../platform/force/force.ts'

/** Where a force has set none (our proposal). */
const USUAL_MEGABYTES = 20

/** Bytes of the largest file that the force takes. */
export function uploadLimit({ papers }: Pick<Force, 'papers'>): number {
  return (papers?.uploadMegabytes ?? USUAL_MEGABYTES) * 1024 * 1024
}
