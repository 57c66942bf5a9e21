import type { GradeCode, Sensitivity } from '../platform/force/vocabulary.ts'
import type { AnswerField, Answers, Element, Prompt } from './thrive.ts'
import type { Needs } from './thrive-missing.ts'
import { RECORDED_2026, TRIGGERS_2026 } from './thrive-needs.ts'

/** An answer that asks for at least this grade, with the reason a person reads. */
export type FloorRow = {
  readonly field: AnswerField
  readonly is: Answers[AnswerField]
  readonly floor: GradeCode
  readonly because: string
}

/** One edition of how this force asks and what an answer obliges it to, in `[from, to)` London days. */
export type ThrivePack = Needs & {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly source: string
  readonly elements: Readonly<Record<Element, { label: string; ask: string }>>
  readonly prompts: Readonly<Record<Prompt, { label: string; ask: string }>>
  readonly choices: Readonly<
    Record<
      'immediacy' | 'weapon' | 'risk',
      { ask: string; options: readonly (readonly [value: string, label: string])[] }
    >
  >
  readonly floors: readonly FloorRow[]
  /** Kinds of incident that are never settled without seeing somebody unless a supervisor agrees. */
  readonly sensitiveFloor: { readonly floor: GradeCode; readonly because: Readonly<Record<Sensitivity, string>> }
}

const yesOrUnknown = (field: Prompt, found: string, unknown: string): FloorRow[] => [
  { field, is: 'yes', floor: 'priority', because: found },
  { field, is: 'unknown', floor: 'scheduled', because: unknown },
]

/**
 * The elements are national practice without a statute behind them (standards: contact.md section 2, from the College's
 * vulnerability guidelines and forces' own pages). The wording and the floors are ours: a proposal for a force to adopt
 * or change by adding an edition. Never a score: each row is a reason in words, and a person may always go faster.
 */
export const THRIVE_PACKS: readonly ThrivePack[] = [
  {
    id: 'thrive-2026',
    from: '2019-01-01',
    to: null,
    source:
      'Elements: contact.md section 2. Wording and floors: our proposal, after the emergency test in section 3 and the 2022 recommendations in section 5',
    records: RECORDED_2026,
    triggers: TRIGGERS_2026,
    elements: {
      threat: {
        label: 'Threat',
        ask: 'Who or what is threatened, by whom, and what if nothing is done?',
      },
      harm: { label: 'Harm', ask: 'What damage would it do, and to whom?' },
      risk: { label: 'Risk', ask: 'How likely is that harm?' },
      investigation: { label: 'Investigation', ask: 'Is one needed? What evidence could be lost?' },
      vulnerability: {
        label: 'Vulnerability',
        ask: 'Who cannot protect themselves or others, and why?',
      },
      engagement: {
        label: 'Engagement',
        ask: 'What do they need? Is it safe to ring back? Language?',
      },
    },
    prompts: {
      caller: { label: 'Caller', ask: 'Is the caller vulnerable?' },
      subject: { label: 'Person it is about', ask: 'Is the person it is about vulnerable?' },
      children: { label: 'Children', ask: 'Is a child there, or at risk from this?' },
      adultsAtRisk: { label: 'Adults at risk', ask: 'Is an adult who needs care or support at risk?' },
      othersInHousehold: { label: 'Others in the household', ask: 'Is anyone else who lives there at risk?' },
    },
    choices: {
      immediacy: {
        ask: 'How soon could someone be harmed?',
        options: [
          ['now', 'Now'],
          ['within-hour', 'Within the hour'],
          ['within-day', 'Within a day'],
          ['later', 'Later, or not at all'],
          ['cannot-tell', 'Cannot tell'],
        ],
      },
      weapon: {
        ask: 'Is a weapon there, or threatened?',
        options: [
          ['yes', 'Yes'],
          ['no', 'No'],
          ['unknown', 'Not known'],
        ],
      },
      risk: {
        ask: 'How likely is that harm?',
        options: [
          ['high', 'High'],
          ['medium', 'Medium'],
          ['low', 'Low'],
          ['cannot-tell', 'Cannot tell'],
        ],
      },
    },
    floors: [
      { field: 'immediacy', is: 'now', floor: 'immediate', because: 'someone could be harmed now' },
      { field: 'weapon', is: 'yes', floor: 'immediate', because: 'a weapon is there or threatened' },
      { field: 'immediacy', is: 'within-hour', floor: 'priority', because: 'someone could be harmed within the hour' },
      {
        field: 'immediacy',
        is: 'cannot-tell',
        floor: 'priority',
        because: 'nobody can yet say whether someone is in danger',
      },
      { field: 'risk', is: 'high', floor: 'priority', because: 'the risk is high' },
      { field: 'risk', is: 'cannot-tell', floor: 'priority', because: 'nobody can yet say how likely the harm is' },
      ...yesOrUnknown('caller', 'the caller is vulnerable', 'it is not known whether the caller is vulnerable'),
      ...yesOrUnknown(
        'subject',
        'the person it is about is vulnerable',
        'it is not known whether the person it is about is vulnerable',
      ),
      ...yesOrUnknown('children', 'a child is there or at risk', 'it is not known whether a child is at risk'),
      ...yesOrUnknown(
        'adultsAtRisk',
        'an adult who needs care or support is at risk',
        'it is not known whether an adult is at risk',
      ),
      ...yesOrUnknown(
        'othersInHousehold',
        'someone else in the household is at risk',
        'it is not known who else in the household is at risk',
      ),
      { field: 'immediacy', is: 'within-day', floor: 'scheduled', because: 'someone could be harmed within a day' },
      { field: 'risk', is: 'medium', floor: 'scheduled', because: 'the risk is medium' },
      { field: 'weapon', is: 'unknown', floor: 'scheduled', because: 'a weapon has not been ruled out' },
    ],
    sensitiveFloor: {
      floor: 'scheduled',
      because: {
        domestic: 'it is domestic abuse, so somebody must see the person',
        sexual: 'it is a sexual offence, so somebody must see the person',
        stalking: 'it may be stalking, which is never one act by itself',
        hate: 'somebody believes that hate was the reason',
        child: 'it is about a child',
        missing: 'somebody is missing',
        'mental-health': 'somebody is worried about for their own sake',
      },
    },
  },
]

/** The edition in force on a London day; the newest where the day lies outside them all, since a call is still taken. */
export function thrivePackOn(day: Temporal.PlainDate): ThrivePack {
  const on = day.toString()
  return THRIVE_PACKS.find(pack => pack.from <= on && (pack.to === null || on < pack.to)) ?? THRIVE_PACKS.at(-1)!
}

/** The edition that an assessment was made under: it keeps it. */
export function thrivePack(id: string): ThrivePack {
  return THRIVE_PACKS.find(pack => pack.id === id) ?? THRIVE_PACKS.at(-1)!
}
