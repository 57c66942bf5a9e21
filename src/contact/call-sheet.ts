import { z } from 'zod'
import { GRADE_CODES, type GradeCode } from '../platform/force/vocabulary.ts'
import { NOTE_MAX, optionalText } from '../platform/http/fields.ts'
import { ADVICE_STATES, type AdviceState } from './advice.ts'
import { CARE_BOXES, type CareBox, careConsumed } from './care-boxes.ts'
import { DETAILS, type Detail, type Details, detailBoxes } from './details.ts'
import { moment } from './moment.ts'
import { PATHWAY_BOXES, type PathwayBox, type PathwayTyped } from './pathway-boxes.ts'
import { RATIONALE_BOXES, type RationaleBox } from './rationale.ts'
import { type Answers, PROMPTS } from './thrive.ts'
import { ASSESSMENT_BOXES, type PromptAnswers } from './thrive-form.ts'
import { readWhoDeed } from './who-deed.ts'

/** What a button of the call screen does. Each also saves the log line and the details that were typed. */
export const DEEDS = [
  'save',
  'assess',
  'pathways',
  'tool',
  'incident',
  'grade-code',
  'handover',
  'end',
  ...GRADE_CODES.map(grade => `grade-${grade}` as const),
] as const
/** Advice names its card and how it went; a task its id. */
const NAMED_DEEDS = ['task', 'attach', 'police', 'ring', 'decide', 'interpreter'] as const
export type Deed =
  | (typeof DEEDS)[number]
  | `advice:${string}:${AdviceState}`
  | `who:${string}`
  | `${(typeof NAMED_DEEDS)[number]}:${string}`

function isDeed(value: unknown): value is Deed {
  if (typeof value !== 'string') return false
  const [deed, , state] = value.split(':')
  if (deed === 'who') return readWhoDeed(value) !== undefined
  if (deed === 'advice') return (ADVICE_STATES as readonly string[]).includes(state ?? '')
  return deed === value ? (DEEDS as readonly string[]).includes(value) : NAMED_DEEDS.some(one => one === deed)
}

/** Boxes that are kept as typed until the button of their own part is pressed. */
const ADVICE_BOXES = ['adviceReason', 'adviceChannel'] as const
const HANDOVER_BOXES = ['handTo', 'handTold', 'handStands'] as const
const TOOL_BOXES = ['tool', 'toolState', 'toolLevel', 'toolScore', 'toolJudgement', 'toolReason'] as const
export const KEPT_BOXES: readonly KeptBox[] = [
  ...ASSESSMENT_BOXES,
  'gradeReason',
  'gradeBasis',
  'gradeCode',
  ...RATIONALE_BOXES,
  ...PATHWAY_BOXES,
  ...ADVICE_BOXES,
  ...TOOL_BOXES,
  'taskResult',
  ...HANDOVER_BOXES,
  ...CARE_BOXES,
  'endState',
  'endReason',
  'partner',
  'joinedTo',
]
export type KeptBox =
  | (typeof ASSESSMENT_BOXES)[number]
  | (typeof ADVICE_BOXES)[number]
  | (typeof TOOL_BOXES)[number]
  | (typeof HANDOVER_BOXES)[number]
  | 'gradeReason'
  | 'gradeBasis'
  | 'gradeCode'
  | RationaleBox
  | 'taskResult'
  | CareBox
  | 'endState'
  | 'endReason'
  | 'partner'
  | 'joinedTo'
  | PathwayBox
export type Kept = Partial<Record<KeptBox, string>>

const keptShape = Object.fromEntries(KEPT_BOXES.map(name => [name, optionalText(NOTE_MAX)])) as Record<
  KeptBox,
  ReturnType<typeof optionalText>
>

const wasShape = Object.fromEntries(DETAILS.map(name => [`was-${name}`, optionalText(NOTE_MAX)])) as {
  [D in Detail as `was-${D}`]: ReturnType<typeof optionalText>
}

/**
 * Everything typed on the call screen, sent together by whichever button, so that nothing typed in one part is lost by
 * sending another. `drawn`: the page sends every box, and with `was-...` how it showed each detail.
 */
export const CallSheet = z.object({
  do: z.custom<Deed>(isDeed, { error: 'Use one of the buttons' }).meta({ type: 'string' }),
  line: optionalText(NOTE_MAX),
  /** Said by whoever writes: none of it tells who a person complained of is, where no crime was done. */
  notSubject: z.literal('yes').optional(),
  drawn: z.literal('yes').optional(),
  /** The page's script keeps every box as it is typed: then what is kept already is added to, and not replaced. */
  typed: z.literal('yes').optional(),
  /** Whose page sends it, where a script does so later by itself. */
  keeping: z.uuid().optional(),
  /** When the button was pressed, as the browser claims, where the server was away: kept beside the record, and trusted for nothing. */
  pressedAt: moment.optional(),
  ...detailBoxes,
  ...wasShape,
  ...keptShape,
})
export type CallSheet = z.output<typeof CallSheet> & PathwayTyped

export function gradeOf(deed: Deed): GradeCode | undefined {
  return GRADE_CODES.find(grade => deed === `grade-${grade}`)
}

/** A page sends every box, so an empty one was emptied; a sheet that was not drawn changes only what it gives. */
export function typedDetails(sheet: CallSheet, now: Details): { drawn: Details; typed: Details } {
  if (!sheet.drawn) return { drawn: now, typed: each(name => sheet[name] ?? now[name]) }
  return { drawn: each(name => sheet[`was-${name}`] ?? null), typed: each(name => sheet[name] ?? null) }
}

function each(boxOf: (name: Detail) => string | null): Details {
  return Object.fromEntries(DETAILS.map(name => [name, boxOf(name)])) as Details
}

/** The boxes that this deed records, and so need keeping no longer. */
function consumedBy(deed: Deed): readonly KeptBox[] {
  if (deed === 'assess') return ASSESSMENT_BOXES
  if (gradeOf(deed)) return ['gradeReason', 'gradeBasis', ...RATIONALE_BOXES]
  if (deed === 'grade-code') return ['gradeCode']
  if (deed === 'pathways') return PATHWAY_BOXES
  if (deed === 'tool') return TOOL_BOXES
  if (deed === 'handover') return HANDOVER_BOXES
  if (deed.startsWith('advice:')) return [...ADVICE_BOXES, ...careConsumed(deed)]
  if (deed.startsWith('task:')) return ['taskResult']
  return careConsumed(deed)
}

/** What stays typed after a deed: what is not recorded, and differs from what the page would show anyway. */
export function keptAfter(sheet: CallSheet, shown: Kept): Kept {
  const consumed = new Set(consumedBy(sheet.do))
  const kept: Kept = {}
  for (const name of KEPT_BOXES) {
    const typed = sheet[name]
    if (typed !== undefined && !consumed.has(name) && typed !== shown[name]) kept[name] = typed
  }
  return kept
}

/** As `keptAfter`, where a script keeps each box as it is typed: what another tab has typed meanwhile stays. */
export function keptBeside(stored: Readonly<Record<string, string | undefined>>, sheet: CallSheet, shown: Kept): Kept {
  const next: Record<string, string | undefined> = { ...stored }
  for (const name of consumedBy(sheet.do)) delete next[name]
  if (next.line !== undefined && next.line.trim() === (sheet.line ?? '')) delete next.line
  for (const name of DETAILS)
    if (next[name] === undefined || next[name] === (sheet[name] ?? '')) {
      delete next[name]
      delete next[`was-${name}`]
    }
  return { ...next, ...keptAfter(sheet, shown) }
}

export type RecordedThrive = Record<
  'threat' | 'harm' | 'risk_reason' | 'investigation' | 'vulnerability' | 'engagement',
  string
> &
  Pick<Answers, 'immediacy' | 'risk' | 'weapon'> & { prompts: PromptAnswers }

/** The THRIVE boxes begin with what was last recorded: a second assessment is a change, not a retyping. */
export function shownBoxes(newest: RecordedThrive | undefined): Kept {
  if (!newest) return {}
  const { threat, harm, investigation, vulnerability, engagement, immediacy, risk, weapon, prompts } = newest
  const shown: Kept = { threat, harm, investigation, vulnerability, engagement, immediacy, risk, weapon }
  if (newest.risk_reason) shown.riskReason = newest.risk_reason
  for (const prompt of PROMPTS) {
    shown[prompt] = prompts[prompt].answer
    if (prompts[prompt].reason) shown[`${prompt}Reason`] = prompts[prompt].reason
  }
  return shown
}
