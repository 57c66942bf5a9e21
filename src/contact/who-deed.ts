import { PERSON_ROLES } from '../people/person-role.ts'
import type { WhoSaid } from '../platform/who-is-who.ts'

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Nobody is asked to type a reason with a caller on the line: how it was taken back is the reason. */
const TAKEN_BACK = 'Taken back on the call’s screen'

/**
 * What a button of the panel says: 'who:same:PERSON:caller', 'who:not-same:PERSON', 'who:new', 'who:undo:IDENTIFICATION'. Undefined where it is none
 * of these.
 */
export function readWhoDeed(deed: string): WhoSaid | undefined {
  const [who, decision, id = '', role = 'caller'] = deed.split(':')
  if (who !== 'who') return undefined
  if (decision === 'new') return { decision }
  if (!ID.test(id)) return undefined
  if (decision === 'undo') return { decision, identificationId: id, why: TAKEN_BACK }
  if (!(PERSON_ROLES as readonly string[]).includes(role)) return undefined
  return decision === 'same' || decision === 'not-same' ? { decision, personId: id, role } : undefined
}
