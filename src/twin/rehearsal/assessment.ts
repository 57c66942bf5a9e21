import type { Answers, Immediacy, Prompt, Risk, YesNoUnknown } from '../../contact/thrive.ts'
import type { GradeCode } from '../../platform/force/vocabulary.ts'
import { chance, type Next, pick, shuffle } from '../../platform/random.ts'
import type { RehearsalContact } from './contact.ts'
import { type Story, say } from './story.ts'

/** A THRIVE record as a handler would leave it: a sentence for each letter, and the answers that a floor follows from. */
export type Assessment = {
  readonly threat: string
  readonly harm: string
  readonly investigation: string
  readonly vulnerability: string
  readonly engagement: string
  readonly answers: Readonly<Answers>
  /** Why, for each prompt; inspectors found a bare yes or no. */
  readonly because: Readonly<Record<Prompt, string>>
  readonly vulnerable: boolean
  readonly factors: readonly string[]
}

/** Answers that agree with how urgent it truly is. */
const BY_GRADE: Readonly<Record<GradeCode, { risk: Risk; immediacy: Immediacy }>> = {
  immediate: { risk: 'high', immediacy: 'now' },
  priority: { risk: 'medium', immediacy: 'within-hour' },
  scheduled: { risk: 'low', immediacy: 'within-day' },
  resolve: { risk: 'low', immediacy: 'later' },
}

/**
 * How much of a story's vulnerability is met at each grade: where somebody could be hurt if nobody came, it would have
 * been graded higher. What is settled on the line has none, but for people somebody worries about, who may be passed on.
 */
const MET: Readonly<Record<GradeCode, number>> = { immediate: 1.1, priority: 1, scheduled: 0.2, resolve: 0 }
const MET_OF_WORRY = 0.6

const REACH = [
  'Happy to be rung on the number they called from.',
  'Would rather have a text message first.',
  'At work all day: a text first, please.',
  'Asked not to be left a voicemail.',
]

export function planAssessment(contact: RehearsalContact, story: Story, next: Next): Assessment {
  const { grade, scene } = contact
  const met = metAt(contact, story)
  const vulnerable = chance(next, Math.min(0.97, story.vulnerable * met))
  const factors = vulnerable ? shuffle(next, story.factors).slice(0, chance(next, 0.3) ? 2 : 1) : []
  const weapon: YesNoUnknown = grade === 'immediate' && chance(next, story.weapon) ? 'yes' : 'no'
  const prompts = askPrompts(contact, story, factors, met, next)
  return {
    threat: say(pick(next, story.threat), scene),
    harm: say(pick(next, story.harm), scene),
    investigation: investigationWords(story),
    vulnerability: vulnerabilityWords(factors),
    engagement: engagementWords(contact, next),
    answers: { ...BY_GRADE[grade], weapon, ...prompts.answers },
    because: prompts.because,
    vulnerable,
    factors,
  }
}

/** Who joins an event in hand is asked the same questions; what they add is drawn only where it would not outrun it. */
function metAt({ grade, about }: RehearsalContact, story: Story): number {
  if (about !== undefined && grade !== 'immediate' && grade !== 'priority') return 0
  return grade === 'resolve' && story.ofWorry ? MET_OF_WORRY : MET[grade]
}

type Asked = { answers: Record<Prompt, YesNoUnknown>; because: Record<Prompt, string> }

/** Each by itself: inspectors found the caller asked about and the household forgotten. */
function askPrompts(
  { caller }: RehearsalContact,
  story: Story,
  factors: readonly string[],
  met: number,
  next: Next,
): Asked {
  const reason = factors.join('; ')
  const ofOther = story.victim === 'other'
  const alone = caller.household.members.length === 1
  const { children, adultsAtRisk, dependants } = story.household
  const asked: Record<Prompt, readonly [YesNoUnknown, string]> = {
    caller: reason !== '' && !ofOther ? ['yes', reason] : ['no', 'Asked; nothing described.'],
    subject: reason !== '' && ofOther ? ['yes', reason] : ['no', 'Asked; nothing described.'],
    children: ask(alone ? 0 : children * met, met, 'A child lives there; name and school to be taken.', next),
    adultsAtRisk: ask(adultsAtRisk * met, met, 'An older relative lives there and needs care.', next),
    othersInHousehold: ask(dependants * met, met, 'Somebody there depends on the caller for daily care.', next),
  }
  const parts = Object.entries(asked) as [Prompt, readonly [YesNoUnknown, string]][]
  return {
    answers: Object.fromEntries(parts.map(([prompt, [answer]]) => [prompt, answer])) as Asked['answers'],
    because: Object.fromEntries(parts.map(([prompt, [, why]]) => [prompt, why])) as Asked['because'],
  }
}

function ask(probability: number, met: number, yes: string, next: Next): readonly [YesNoUnknown, string] {
  if (chance(next, probability)) return ['yes', yes]
  if (chance(next, 0.03 * met)) return ['unknown', 'Line too poor to ask; to be asked when somebody is with them.']
  return ['no', 'Asked; nobody.']
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

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}
