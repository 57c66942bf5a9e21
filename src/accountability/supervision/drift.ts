import { PROMPTS, type Prompt, TRIGGER_NAMES, type Trigger } from '../../contact/thrive.ts'
import { UPGRADE_REASONS } from '../../contact/upgrade-reason.ts'
import { ROLE_NAMES } from '../../platform/access/roles.ts'
import { FEWEST_SHOWN } from '../suppress.ts'
import type { GradeChangeSeen } from './drift-changes.ts'
import { type Column, type Tally, tallyOf } from './tally.ts'

/** How each contact stands on the questions that must be answered: its newest assessment, or null where nobody assessed it. */
export type Asked = {
  contactId: string
  answers: Readonly<Record<Prompt | 'weapon' | 'immediacy' | 'risk', string>> | null
}
/** How each card of each pathway that a contact was on stands; null where nothing was recorded of it. */
export type Advised = { contactId: string; card: string; label: string; state: string | null }

/** Why a grade was raised, as it stands. `byRule`: as the rules said, and nobody has said otherwise since. */
export type Upgraded = { contactId: string; code: string; byRule: boolean }

const CHANGES: Column<GradeChangeSeen>[] = [
  { id: 'faster', label: 'Faster', has: one => one.direction === 'faster' },
  { id: 'slower', label: 'Slower', has: one => one.direction === 'slower' },
  {
    id: 'slower-near',
    label: 'Slower, in the last fifth of the clock',
    of: 'slower',
    has: one => one.direction === 'slower' && one.clock === 'last-fifth',
  },
  {
    id: 'slower-late',
    label: 'Slower, after the target',
    of: 'slower',
    has: one => one.direction === 'slower' && one.clock === 'after-target',
  },
  { id: 'after-handler', label: 'By somebody else than the handler', has: one => one.afterHandler },
  {
    id: 'approved',
    label: 'Slower, agreed by a supervisor',
    of: 'slower',
    has: one => one.direction === 'slower' && one.approved,
  },
]

const byName = <T>(items: readonly T[], nameOf: (item: T) => string) => [...new Set(items.map(nameOf))].toSorted()

export function gradeTallies(changes: readonly GradeChangeSeen[], teams: ReadonlyMap<string, string>): Tally[] {
  const row = <T>(id: string, label: string, has: (item: T) => boolean) => ({ id, label, has })
  const teamOf = (one: GradeChangeSeen) => one.team ?? 'none'
  return [
    tallyOf(
      {
        id: 'role',
        columns: 'overlapping',
        title: 'Changes of grade, by role',
        rowHead: 'Who changed it',
        note: 'Contacts whose grade was changed after it was first given.',
      },
      changes,
      byName(changes, one => one.role).map(role =>
        row(role, ROLE_NAMES[role as keyof typeof ROLE_NAMES] ?? role, one => one.role === role),
      ),
      CHANGES,
    ),
    tallyOf(
      {
        id: 'why',
        columns: 'overlapping',
        title: 'Changes of grade, by why it was assessed again',
        rowHead: 'Why',
        note: 'What set off the newest assessment before the change. The reasons in words are with the contacts.',
      },
      changes,
      byName(changes, one => one.trigger ?? 'none').map(why =>
        row(
          why,
          TRIGGER_NAMES[why as Trigger] ?? 'Not assessed before the change',
          one => (one.trigger ?? 'none') === why,
        ),
      ),
      CHANGES,
    ),
    tallyOf(
      {
        id: 'team',
        columns: 'overlapping',
        title: 'Changes of grade, by week and team',
        rowHead: 'Week from, and team',
        note: 'By team and never by person: it shows where practice moves, not who is good.',
      },
      changes,
      byName(changes, one => `${one.week} ${teamOf(one)}`).map(key =>
        row(
          key.replace(' ', '_'),
          `${key.slice(0, 10)}, ${teams.get(key.slice(11)) ?? 'no team'}`,
          one => `${one.week} ${teamOf(one)}` === key,
        ),
      ),
      CHANGES,
    ),
  ]
}

/** Why grades were raised: every code of the list that was given, and what is not on it by its own name. */
export function upgradeTally(upgraded: readonly Upgraded[]): Tally {
  const known = new Map<string, string>(
    UPGRADE_REASONS.flatMap(edition => edition.codes.map(({ code, say }) => [`${code}`, say] as const)),
  )
  return tallyOf(
    {
      id: 'code',
      columns: 'parts',
      title: 'Grades raised, by the code of why',
      rowHead: 'Why it was raised',
      note: 'The code comes from the rules, so that one key is enough, and whoever knows better may say another after.',
    },
    upgraded,
    [...new Set([...known.keys(), ...upgraded.map(one => one.code)])].map(code => ({
      id: code,
      label: known.get(code) ?? code,
      has: (one: Upgraded) => one.code === code,
    })),
    [
      { id: 'by-rule', label: 'As the rules said', has: one => one.byRule },
      { id: 'by-person', label: 'Said by a person', has: one => !one.byRule },
    ],
  )
}

const PROMPT_LABELS: Readonly<Record<keyof NonNullable<Asked['answers']>, string>> = {
  caller: 'Is the caller vulnerable?',
  subject: 'Is the person it is about vulnerable?',
  children: 'Is a child there or at risk?',
  adultsAtRisk: 'Is an adult at risk?',
  othersInHousehold: 'Is anyone else in the household at risk?',
  weapon: 'Is a weapon there or threatened?',
  immediacy: 'How soon could someone be harmed?',
  risk: 'How likely is that harm?',
}

export function promptTally(asked: readonly Asked[]): Tally {
  const items = asked.flatMap(({ contactId, answers }) =>
    [...PROMPTS, 'weapon' as const, 'immediacy' as const, 'risk' as const].map(prompt => ({
      contactId,
      prompt,
      answer: answers?.[prompt] ?? null,
    })),
  )
  type Item = (typeof items)[number]
  const unknown = (one: Item) => one.answer === 'unknown' || one.answer === 'cannot-tell'
  return tallyOf(
    {
      id: 'prompt',
      columns: 'parts',
      title: 'Questions that must be answered',
      rowHead: 'Question',
      note: 'The newest assessment of each contact that was graded. "Not known" always has its reason; a contact that nobody assessed was not asked.',
    },
    items,
    Object.entries(PROMPT_LABELS).map(([id, label]) => ({ id, label, has: (one: Item) => one.prompt === id })),
    [
      { id: 'answered', label: 'Answered', has: one => one.answer !== null && !unknown(one) },
      { id: 'unknown', label: 'Not known, with the reason', has: unknown },
      { id: 'not-asked', label: 'Not asked', has: one => one.answer === null },
    ],
  )
}

export function adviceTally(advised: readonly Advised[]): Tally {
  return tallyOf(
    {
      id: 'advice',
      columns: 'parts',
      title: 'Advice',
      rowHead: 'Card',
      note: 'Every card of a pathway that a contact was on. Nothing recorded is not the same as given.',
    },
    advised,
    [...new Map(advised.map(one => [one.card, one.label]))].map(([id, label]) => ({
      id,
      label,
      has: one => one.card === id,
    })),
    [
      { id: 'given', label: 'Given', has: one => one.state === 'given' },
      { id: 'not-applicable', label: 'Not applicable', has: one => one.state === 'not-applicable-because' },
      { id: 'not-safe', label: 'Not safe to give', has: one => one.state === 'not-safe-now' },
      { id: 'not-given', label: 'Not given', has: one => one.state === 'not-given' },
      { id: 'nothing', label: 'Nothing recorded', has: one => one.state === null },
    ],
  )
}

/** As it may be shown to whoever sees sums alone: a small number, and one whose rest is small, is null. */
export function lateShown(late: ReturnType<typeof lateDowngrades>) {
  const small = (n: number) => n > 0 && n < FEWEST_SHOWN
  const show = (n: number, rest: number) => (small(n) || small(rest) ? null : n)
  const { near, late: over, all, noClock } = late
  return { near: show(near, all - near), late: show(over, all - over), all: show(all, 0), noClock: show(noClock, 0) }
}

/** Downgrades in the last fifth of the clock, of all downgrades that had one (inspection.md requirement 14). */
export function lateDowngrades(changes: readonly GradeChangeSeen[]): {
  near: number
  late: number
  all: number
  noClock: number
} {
  const slower = changes.filter(one => one.direction === 'slower')
  const count = (part: GradeChangeSeen['clock']) => slower.filter(one => one.clock === part).length
  return {
    near: count('last-fifth'),
    late: count('after-target'),
    all: slower.length - count('no-clock'),
    noClock: count('no-clock'),
  }
}
