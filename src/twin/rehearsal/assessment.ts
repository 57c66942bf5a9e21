import type { GradeCode } from '../../platform/force/vocabulary.ts'
import { chance, type Next, pick, shuffle } from '../../platform/random.ts'
import type { RehearsalContact } from './contact.ts'
import { type HouseholdChances, type Story, say } from './story.ts'

export type Answer = 'yes' | 'no' | 'unknown'
export type Prompt = { readonly answer: Answer; readonly reason: string }

/** Asked of every contact, one by one, because inspectors found others in the household forgotten. */
export const PROMPTS = ['caller', 'subject', 'children', 'adults-at-risk', 'dependants'] as const
export type PromptId = (typeof PROMPTS)[number]

/** A THRIVE record as a handler would leave it: a sentence for each letter, and what can be counted. */
export type Assessment = {
  readonly threat: string
  readonly harm: string
  readonly risk: 'low' | 'medium' | 'high'
  readonly investigation: string
  readonly vulnerability: string
  readonly engagement: string
  readonly immediacy: 'now' | 'within-hour' | 'within-day' | 'later'
  readonly weapon: Answer
  readonly vulnerable: boolean
  readonly factors: readonly string[]
  readonly prompts: Readonly<Record<PromptId, Prompt>>
}

/** Answers that agree with the grade, so that the live rule's least grade never lies above what is asked for. */
const BY_GRADE: Readonly<Record<GradeCode, Pick<Assessment, 'risk' | 'immediacy'>>> = {
  immediate: { risk: 'high', immediacy: 'now' },
  priority: { risk: 'medium', immediacy: 'within-hour' },
  scheduled: { risk: 'low', immediacy: 'within-day' },
  resolve: { risk: 'low', immediacy: 'later' },
}

const VULNERABILITY_BY_GRADE: Readonly<Record<GradeCode, number>> = {
  immediate: 1.15,
  priority: 1.1,
  scheduled: 0.8,
  resolve: 0.45,
}

const REACH = [
  'Happy to be rung on the number they called from.',
  'Would rather have a text message first.',
  'At work all day: a text first, please.',
  'Asked not to be left a voicemail.',
]

export function planAssessment(contact: RehearsalContact, story: Story, next: Next): Assessment {
  const { grade, scene } = contact
  const vulnerable = chance(next, Math.min(0.97, story.vulnerable * VULNERABILITY_BY_GRADE[grade]))
  const factors = vulnerable ? shuffle(next, story.factors).slice(0, chance(next, 0.3) ? 2 : 1) : []
  const weapon: Answer = grade === 'immediate' && chance(next, story.weapon) ? 'yes' : 'no'
  const children = contact.caller.household.members.length > 1 && chance(next, story.household.children)
  return {
    ...BY_GRADE[grade],
    threat: say(pick(next, story.threat), scene),
    harm: say(pick(next, story.harm), scene),
    investigation: investigationWords(story),
    vulnerability: vulnerabilityWords(factors),
    engagement: engagementWords(contact, next),
    weapon,
    vulnerable,
    factors,
    prompts: promptsFor(factors, { ...story.household, children: children ? 1 : 0 }, story, next),
  }
}

function investigationWords(story: Story): string {
  if (story.enquiries.length === 0) return 'Nothing to investigate on what is known; looked at again if that changes.'
  return `To find out: ${story.enquiries.map(enquiry => lowerFirst(enquiry.objective)).join('; ')}.`
}

function vulnerabilityWords(factors: readonly string[]): string {
  if (factors.length === 0) return 'Asked about age, health, being alone and earlier harm: none described.'
  return `Vulnerable now: ${factors.join('; ')}.`
}

function engagementWords({ caller, channel }: RehearsalContact, next: Next): string {
  const language = caller.person.language
  const interpreter = language === undefined ? '' : ` Interpreter wanted: ${language}.`
  const reach = channel === 'online' ? 'Left an email address; asked when it is safe to ring.' : pick(next, REACH)
  return `${reach}${interpreter}`
}

function promptsFor(
  factors: readonly string[],
  chances: HouseholdChances,
  story: Story,
  next: Next,
): Assessment['prompts'] {
  const vulnerable = factors.length > 0
  const reason = factors.join('; ')
  const subject = story.victim === 'other'
  return {
    caller: vulnerable && !subject ? { answer: 'yes', reason } : { answer: 'no', reason: 'Asked; nothing described.' },
    subject: vulnerable && subject ? { answer: 'yes', reason } : { answer: 'no', reason: 'Asked; nothing described.' },
    children: prompt(chances.children, 'A child lives there; name and school to be taken.', next),
    'adults-at-risk': prompt(chances.adultsAtRisk, 'An older relative lives there and needs care.', next),
    dependants: prompt(chances.dependants, 'Somebody depends on the caller for daily care.', next),
  }
}

function prompt(probability: number, yes: string, next: Next): Prompt {
  if (chance(next, probability)) return { answer: 'yes', reason: yes }
  if (chance(next, 0.04)) return { answer: 'unknown', reason: 'Line too poor to ask; to be asked at the scene.' }
  return { answer: 'no', reason: 'Asked; nobody.' }
}

export function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}
