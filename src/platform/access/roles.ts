import type { Right } from './rights.ts'

/** Who may sign in, and the three that never do: `public` (a person without an account), `system` (readers, jobs, commands), `portal` (a victim on their own pages, decision 0031). */
export const STAFF_ROLES = [
  'contact-handler',
  'dispatcher',
  'response-officer',
  'investigator',
  'supervisor',
  'victim-care-officer',
  'performance-analyst',
  'administrator',
] as const
export type StaffRole = (typeof STAFF_ROLES)[number]
export type Role = StaffRole | 'public' | 'system' | 'portal'

export const ROLE_NAMES: Record<Role, string> = {
  'contact-handler': 'Contact handler',
  dispatcher: 'Dispatcher',
  'response-officer': 'Response officer',
  investigator: 'Investigator',
  supervisor: 'Supervisor',
  'victim-care-officer': 'Victim-care officer',
  'performance-analyst': 'Performance analyst',
  administrator: 'Administrator',
  public: 'Member of the public',
  system: 'System',
  portal: 'The victim, on their own pages',
}

/** By which door: a page, the API, a telephony or message port, a reader of the log, a command, a job. */
export type Via = 'page' | 'api' | 'port' | 'reader' | 'command' | 'job'

/** Who acts. `id` is an account's uuid, or 'public', 'reader:NAME', 'command:NAME'. */
export type Who = {
  readonly id: string
  readonly role: Role
  readonly name: string
  readonly via: Via
  /** Given beside the role, to this person by name. */
  readonly rights?: readonly Right[]
}

export function systemWho(name: string, via: Via = 'command'): Who {
  return { id: `${via}:${name}`, role: 'system', name, via }
}

export function publicWho(via: Via = 'page'): Who {
  return { id: 'public', role: 'public', name: 'Member of the public', via }
}

/** A victim on their own pages: named by the access that a person gave them, and never by more. */
export function portalWho(accessId: string, via: Via = 'page'): Who {
  return { id: `portal:${accessId}`, role: 'portal', name: 'The victim', via }
}
