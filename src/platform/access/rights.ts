import type { Who } from './roles.ts'

/**
 * What some people may do beside their role, given to them by name and for a time (`platform.account_right`). A force
 * names its own: nothing national says which rank agrees a slower response (contact.md section 3.1).
 */
export const RIGHTS = ['incident-manager', 'professional-standards', 'crime-registrar', 'records-reviewer'] as const
export type Right = (typeof RIGHTS)[number]

export const RIGHT_NAMES: Record<Right, string> = {
  'incident-manager': 'Incident manager',
  'professional-standards': 'Professional standards',
  'crime-registrar': 'Crime registrar or designated decision maker',
  'records-reviewer': 'Reviewer of records: what is kept and what is erased',
}

export function holds(who: Pick<Who, 'rights'>, right: Right): boolean {
  return who.rights?.includes(right) ?? false
}
