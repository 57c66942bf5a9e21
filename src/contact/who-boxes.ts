import type { WhoTyped } from '../platform/who-is-who.ts'

/** The boxes of the call by which people are looked for. */
export const WHO_BOXES = [
  'callerName',
  'callerNumber',
  'callerAddress',
  'callerBirth',
  'place',
  'settlementId',
] as const satisfies readonly (keyof WhoTyped)[]
