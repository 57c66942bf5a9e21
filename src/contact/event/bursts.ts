import type { Member } from './event-candidates.ts'
import { weightsOf } from './likeness.ts'
import { type Likeness, readAccount, sameEvent } from './same-event.ts'
import type { SameEventRule } from './same-event-rules.ts'

/** `contacts`: everybody who seems to ring about it, oldest first, whether attached or not. */
export type Burst = { lead: string; contacts: string[]; from: Temporal.Instant; to: Temporal.Instant }

/**
 * Many contacts about one thing. Each joins the group of the first account it is likely the same as; what is attached
 * already stays with its lead. A group counts when it has as many as the rule asks for.
 */
export function bursts(rule: SameEventRule, open: readonly Member[]): Burst[] {
  const inOrder = open.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
  const accounts = inOrder.map(one => ({ ...readAccount(one), lead: one.lead, going: one.going, number: one.number }))
  const weightOf = weightsOf(accounts.map(account => account.terms))
  const groups: { lead: string; accounts: typeof accounts }[] = []
  for (const account of accounts) {
    const attached = groups.find(group => group.lead === account.lead)
    const alike =
      attached ??
      groups.find(group =>
        near(group.accounts).some(other => sameEvent(rule, account, other, weightOf)?.level === 'likely'),
      )
    if (alike) alike.accounts.push(account)
    else groups.push({ lead: account.lead, accounts: [account] })
  }
  return together(groups, (a, b) => offered(sameEvent(rule, a, b, weightOf)))
    .filter(group => callersOf(group.accounts) >= rule.burst.contacts)
    .map(group => ({
      lead: leadOf(group.accounts) ?? group.lead,
      ...spanOf(group.accounts),
    }))
}

function spanOf(accounts: readonly Member[]) {
  const inOrder = accounts.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
  return { contacts: inOrder.map(one => one.id), from: inOrder[0]!.at, to: inOrder.at(-1)!.at }
}

type Group<T> = { lead: string; accounts: T[] }

/** Two ways of saying one thing make two groups at first: the smaller goes into the larger where most of it may be the same. */
function together<T>(groups: readonly Group<T>[], alike: (a: T, b: T) => boolean): Group<T>[] {
  const whole: Group<T>[] = []
  for (const group of groups.toSorted((a, b) => b.accounts.length - a.accounts.length)) {
    const some = near(group.accounts)
    const into = whole.find(
      larger => some.filter(one => near(larger.accounts).some(other => alike(one, other))).length * 2 > some.length,
    )
    if (into) into.accounts.push(...group.accounts)
    else whole.push({ lead: group.lead, accounts: [...group.accounts] })
  }
  return whole
}

function offered(like: Likeness | undefined): boolean {
  return like?.level === 'likely' || like?.level === 'possible'
}

/** One number that rings seven times is one caller; a number kept back may be anybody's. */
function callersOf(accounts: readonly Member[]): number {
  const known = accounts.flatMap(one => one.number ?? [])
  return new Set(known).size + accounts.length - known.length
}

/** The first few and the last few say what a group is about; comparing with all eighty would say no more. */
function near<T>(accounts: readonly T[]): readonly T[] {
  return accounts.length <= 6 ? accounts : [...accounts.slice(0, 3), ...accounts.slice(-3)]
}

/** The lead that most are attached to already, or one with an incident; none where there is neither. */
function leadOf(accounts: readonly Member[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { id, lead } of accounts) if (id !== lead) counts.set(lead, (counts.get(lead) ?? 0) + 1)
  const most = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0]
  return most ?? accounts.find(one => one.going)?.lead
}
