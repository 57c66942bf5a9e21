import { may, type Permission } from '../access/permissions.ts'
import type { Right } from '../access/rights.ts'
import type { Role } from '../access/roles.ts'

export type NavItem = { href: string; text: string; current: boolean }

/** The staff's ways in, in the order of the journey; each role sees its own, and whoever holds a right what goes with it. */
const STAFF: readonly { href: string; text: string; can: Permission; right?: Right; also?: string }[] = [
  { href: '/queue', text: 'Queue', can: 'see the queue' },
  { href: '/second-reads', text: 'Second reads', can: 'answer second reads' },
  { href: '/supervision', text: 'Wall', can: 'see the wall' },
  { href: '/handover', text: 'Handover', can: 'hand over the shift' },
  { href: '/people/search', text: 'People', can: 'see cases' },
  { href: '/find', text: 'Find', can: 'see cases' },
  { href: '/incidents', text: 'Incidents', can: 'see incidents' },
  { href: '/investigations', text: 'Investigations', can: 'see investigations' },
  { href: '/phone', text: 'On my phone', can: 'plan investigations' },
  { href: '/victim-care', text: 'Victim care', can: 'see victim care', also: '/victims' },
  { href: '/standards', text: 'Standards', can: 'see cases', right: 'professional-standards' },
  { href: '/retention', text: 'Kept', can: 'see retention', right: 'records-reviewer' },
  { href: '/outbox', text: 'Outbox', can: 'see the outbox' },
  { href: '/measures', text: 'Measures', can: 'see measures' },
  { href: '/accounts', text: 'Accounts', can: 'manage accounts' },
]

const PUBLIC: readonly { href: string; text: string; also?: string }[] = [
  { href: '/', text: 'Home' },
  { href: '/report/steps', text: 'Report online', also: '/report' },
  { href: '/how-we-are-doing', text: 'How we are doing' },
  { href: '/crime-near-you', text: 'Crime near you' },
]

export function navFor(role: Role, path: string, rights: readonly Right[] = []): NavItem[] {
  const items =
    role === 'public'
      ? PUBLIC
      : STAFF.filter(
          item => may(role, item.can) && role !== 'system' && (item.right === undefined || rights.includes(item.right)),
        )
  const under = (way: string) => path === way || path.startsWith(`${way}/`)
  return items.map(item => ({
    href: item.href,
    text: item.text,
    current: item.href === '/' ? path === '/' : under(item.href) || (item.also !== undefined && under(item.also)),
  }))
}
