import { type Role, STAFF_ROLES, type Who } from './roles.ts'

/**
 * One sentence per permission, and who holds it (house rule 10). Row-level security is the second wall: a role missing
 * here cannot reach the route, a role missing there cannot see the row.
 */
export const PERMISSIONS = {
  'use the public pages': ['public'],
  'sign in': ['public'],
  'use my own pages': ['portal'],
  'use the staff pages': STAFF_ROLES,
  'report online': ['public'],
  'send telephony events': ['system'],
  'send justice events': ['system'],
  'drive the rehearsal': STAFF_ROLES,
  'set the rehearsal clock': ['system'],
  'see the queue': ['contact-handler', 'dispatcher', 'supervisor'],
  'take contacts': ['contact-handler', 'supervisor'],
  'triage contacts': ['contact-handler', 'supervisor'],
  // A dispatcher may only raise a grade: the rule sees to it (contact.md section 3.1).
  'grade contacts': ['contact-handler', 'dispatcher', 'supervisor'],
  'agree a slower response': ['supervisor'],
  'finish tasks': [
    'contact-handler',
    'dispatcher',
    'response-officer',
    'investigator',
    'supervisor',
    'victim-care-officer',
  ],
  'end contacts': ['contact-handler', 'supervisor'],
  'see cases': [
    'contact-handler',
    'dispatcher',
    'response-officer',
    'investigator',
    'supervisor',
    'victim-care-officer',
  ],
  'say who people are': ['contact-handler', 'response-officer', 'investigator', 'supervisor', 'victim-care-officer'],
  'keep markers': ['contact-handler', 'response-officer', 'investigator', 'supervisor', 'victim-care-officer'],
  'confirm markers': ['investigator', 'supervisor'],
  'join records of people': ['supervisor'],
  'see the wall': ['supervisor'],
  'own alarms': ['supervisor'],
  'declare critical incidents': ['supervisor'],
  'note to handlers': ['supervisor'],
  'know former names': ['supervisor'],
  'see drift': ['supervisor'],
  'see equality': ['supervisor'],
  // Sums alone, from views without a case or a person in them.
  'see practice as sums': ['performance-analyst', 'supervisor'],
  'record characteristics': ['contact-handler', 'response-officer', 'supervisor', 'victim-care-officer'],
  'read a second time': ['supervisor'],
  'answer second reads': ['contact-handler', 'supervisor'],
  'hand over the shift': ['supervisor'],
  'write caller plans': ['contact-handler', 'supervisor'],
  'see incidents': ['contact-handler', 'dispatcher', 'response-officer', 'investigator', 'supervisor'],
  'open incidents': ['contact-handler', 'dispatcher', 'supervisor'],
  'assign resources': ['dispatcher', 'supervisor'],
  'report own status': ['response-officer', 'dispatcher', 'supervisor'],
  'close incidents': ['response-officer', 'dispatcher', 'supervisor'],
  'record crimes': ['contact-handler', 'response-officer', 'investigator', 'supervisor'],
  // The crime registrar's list, until a force gives that a role of its own.
  'see unanswered crime checks': ['supervisor'],
  'see investigations': ['response-officer', 'investigator', 'supervisor', 'victim-care-officer'],
  'allocate investigations': ['supervisor'],
  'plan investigations': ['investigator', 'response-officer', 'supervisor'],
  'review investigations': ['supervisor'],
  'see flagged reviews': ['supervisor'],
  'record suspect events': ['investigator', 'response-officer', 'supervisor'],
  'report breaches of orders': ['contact-handler', 'dispatcher', 'response-officer', 'investigator', 'supervisor'],
  'propose outcomes': ['investigator', 'response-officer', 'supervisor'],
  'decide outcomes': ['supervisor'],
  'export bundles': ['investigator', 'supervisor'],
  // Who decides holds the right besides (`records-reviewer`); whoever works on a case sees how long it is kept.
  'see retention': ['investigator', 'response-officer', 'supervisor'],
  'set legal holds': ['investigator', 'response-officer', 'supervisor'],
  'see victim care': ['investigator', 'supervisor', 'victim-care-officer', 'response-officer'],
  'record safe contact': ['contact-handler', 'response-officer', 'investigator', 'supervisor', 'victim-care-officer'],
  'grant enhanced rights': ['contact-handler', 'response-officer', 'investigator', 'supervisor', 'victim-care-officer'],
  'write updates to victims': ['investigator', 'supervisor', 'victim-care-officer', 'response-officer'],
  'hand on victim care': ['investigator', 'supervisor', 'victim-care-officer'],
  'see who carries victim care': ['supervisor', 'victim-care-officer'],
  'record court events': ['investigator', 'supervisor', 'victim-care-officer'],
  'see the outbox': ['victim-care-officer', 'supervisor'],
  'see measures': ['performance-analyst', 'supervisor', 'administrator'],
  'see the record of reads': ['administrator'],
  'manage accounts': ['administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof PERMISSIONS

/** Public permissions are everybody's: an officer may read the public page. */
export function may(role: Role, permission: Permission): boolean {
  const holders: readonly Role[] = PERMISSIONS[permission]
  return holders.includes(role) || holders.includes('public')
}

const JUSTICE = 'send justice events'
/** Each port's one door. The server's own folder (`port:telephony`) opens the switch's and the exercise's clock. */
const DOORS: Readonly<Record<string, Permission>> = { 'port:justice': JUSTICE, 'port:switch': 'send telephony events' }

/** A port opens the doors that are its own: courts send no calls and set no clock, and the switch tells of no court. */
export function doorFits(who: Pick<Who, 'id'>, permission: Permission): boolean {
  const own = DOORS[who.id]
  return own ? permission === own : who.id !== 'port:telephony' || permission !== JUSTICE
}
