import type { Confidence, GradeCode, Sensitivity } from '../platform/force/vocabulary.ts'
import type { YesNoUnknown } from './thrive.ts'

/** The specialist pathways of first contact (contact.md section 6). */
export const PATHWAY_IDS = [
  'domestic',
  'honour',
  'stalking',
  'sexual',
  'silent-call',
  'suicide',
  'missing',
  'child',
  'adult-at-risk',
  'exploitation',
  'mental-health',
  'hate',
  'asb',
  'fraud',
  'collision',
] as const
export type PathwayId = (typeof PATHWAY_IDS)[number]

/** Where a row comes from, and how far that was checked. */
export type From = { readonly source: string; readonly confidence: Confidence }

export const ANSWERS = ['yes', 'no', 'unknown', 'told'] as const
/** 'told': said in words. */
export type PathwayAnswer = YesNoUnknown | 'told'

/** What an answer asks of the grade, at least, and why in words. */
export type AnswerFloor = { readonly is: PathwayAnswer; readonly floor: GradeCode; readonly because: string }

export type PathwayQuestion = From & {
  readonly id: string
  readonly ask: string
  readonly takes: 'yes-no' | 'words'
  readonly floors: readonly AnswerFloor[]
  /** A yes begins this pathway too. */
  readonly starts?: PathwayId
}

export const ADVICE_KINDS = ['safety', 'evidence', 'prevention'] as const
export type AdviceKind = (typeof ADVICE_KINDS)[number]
export type AdviceCard = From & { readonly id: string; readonly kind: AdviceKind; readonly say: string }

/** Due so many hours after it is set, or before the first lesson of the next school day. */
export type TaskDue = { readonly hours: number } | 'before-next-school-day'
/** `when`: the answers that set it, any of them; 'started' sets it once the contact is on the pathway (pathway-tasks.reader.ts). */
export type TaskRule = From & {
  readonly id: string
  readonly what: string
  readonly who: string
  readonly due: TaskDue
  /** Several pathways may ask for one thing: it is set once for a contact under this name, whichever asks first. */
  readonly keptAs?: string
  readonly when: 'started' | readonly { readonly question: string; readonly is: PathwayAnswer }[]
}

export type Prohibition = From & { readonly id: string; readonly say: string }

export type Pathway = {
  readonly id: PathwayId
  readonly label: string
  readonly starts: {
    readonly sensitive?: Sensitivity
    readonly incidentTypes?: readonly string[]
    /** THRIVE prompts answered yes. */
    readonly prompts?: readonly ('children' | 'adultsAtRisk')[]
    /** Words in the log that suggest it: a hint to the handler, and never more. */
    readonly hint: RegExp
  }
  readonly questions: readonly PathwayQuestion[]
  readonly cards: readonly AdviceCard[]
  readonly tasks: readonly TaskRule[]
  readonly never: readonly Prohibition[]
  /** Risk tools that belong to it, by id. */
  readonly tools: readonly string[]
}

/** One edition of them all, in `[from, to)` London days. */
export type PathwayPack = {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly pathways: readonly Pathway[]
}

type Asks = Partial<Record<YesNoUnknown, readonly [floor: GradeCode, because: string]>>

/** A row of yes, no or not known. */
export function yesNo(id: string, ask: string, from: From, asks: Asks = {}, starts?: PathwayId): PathwayQuestion {
  const floors = (['yes', 'no', 'unknown'] as const).flatMap(is => {
    const [floor, because] = asks[is] ?? []
    return floor && because ? [{ is, floor, because }] : []
  })
  return { id, ask, takes: 'yes-no', floors, ...from, ...(starts ? { starts } : {}) }
}

/** A row that is answered in words. */
export function inWords(id: string, ask: string, from: From): PathwayQuestion {
  return { id, ask, takes: 'words', floors: [], ...from }
}

export const card = (id: string, kind: AdviceKind, say: string, from: From): AdviceCard => ({ id, kind, say, ...from })
export const never = (id: string, say: string, from: From): Prohibition => ({ id, say, ...from })
export const task = (
  id: string,
  what: string,
  who: string,
  due: TaskDue,
  when: TaskRule['when'],
  from: From,
  keptAs?: string,
): TaskRule => ({ id, what, who, due, when, ...from, ...(keptAs ? { keptAs } : {}) })

export const OURS: From = { source: 'Our proposal: a force adopts or changes it', confidence: 'proposal' }
export const PRACTICE: From = { source: 'General practice, not confirmed in a source', confidence: 'general-knowledge' }
