import { z } from 'zod'
import { GRADE_CODES, type GradeCode } from '../platform/force/vocabulary.ts'
import { NOTE_MAX, optionalText } from '../platform/http/fields.ts'
import { DETAILS, type Detail, type Details, detailBoxes } from './details.ts'
import { type Answers, PROMPTS } from './thrive.ts'
import { ASSESSMENT_BOXES, type PromptAnswers } from './thrive-form.ts'

/** What a button of the call screen does. Each also saves the log line and the details that were typed. */
export const DEEDS = [
  'save',
  'assess',
  'incident',
  'end',
  ...GRADE_CODES.map(grade => `grade-${grade}` as const),
] as const
export type Deed = (typeof DEEDS)[number]

/** Boxes that are kept as typed until the button of their own part is pressed. */
export const KEPT_BOXES = [...ASSESSMENT_BOXES, 'gradeReason', 'endState', 'endReason', 'partner', 'joinedTo'] as const
export type KeptBox = (typeof KEPT_BOXES)[number]
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
  do: z.enum(DEEDS, { error: 'Use one of the buttons' }),
  line: optionalText(NOTE_MAX),
  drawn: z.literal('yes').optional(),
  ...detailBoxes,
  ...wasShape,
  ...keptShape,
})
export type CallSheet = z.output<typeof CallSheet>

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
  if (gradeOf(deed)) return ['gradeReason']
  return []
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

type Assessed = Record<'threat' | 'harm' | 'investigation' | 'vulnerability' | 'engagement', string> &
  Pick<Answers, 'immediacy' | 'risk' | 'weapon'> & { prompts: PromptAnswers }

/** The THRIVE boxes begin with what was last recorded: a second assessment is a change, not a retyping. */
export function shownBoxes(newest: Assessed | undefined): Kept {
  if (!newest) return {}
  const { threat, harm, investigation, vulnerability, engagement, immediacy, risk, weapon, prompts } = newest
  const shown: Kept = { threat, harm, investigation, vulnerability, engagement, immediacy, risk, weapon }
  for (const prompt of PROMPTS) {
    shown[prompt] = prompts[prompt].answer
    if (prompts[prompt].reason) shown[`${prompt}Reason`] = prompts[prompt].reason
  }
  return shown
}
