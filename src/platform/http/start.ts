import type { Role } from '../access/roles.ts'

const START: Partial<Record<Role, string>> = {
  'contact-handler': '/queue',
  dispatcher: '/incidents',
  'response-officer': '/incidents',
  investigator: '/investigations',
  supervisor: '/investigations',
  'victim-care-officer': '/victim-care',
  'performance-analyst': '/measures',
  administrator: '/accounts',
}

/** The page a person's work begins on. */
export function startOf(role: Role): string {
  return START[role] ?? '/'
}
