import { isFaster } from '../../contact/grade-order.ts'
import type { Sensitivity } from '../../platform/force/vocabulary.ts'
import { between, chance, type Next, pick, shuffle } from '../../platform/random.ts'
import { ADVICE, type AdviceCode, type AdviceKind } from './advice.ts'
import { type Assessment, planAssessment } from './assessment.ts'
import type { RehearsalContact } from './contact.ts'
import { floorUnder, type PlannedGrade, planGrade } from './grading.ts'
import { after, secondsBetween } from './moments.ts'
import { type Story, say } from './story.ts'
import type { Telephony } from './telephony.ts'

export type LogLine = { readonly at: Temporal.Instant; readonly text: string }
export type GivenAdvice = { readonly code: AdviceCode; readonly kind: AdviceKind; readonly text: string }

/** What the handler does while in touch with the person, in order of time. */
export type Intake = {
  readonly summary: string
  readonly lines: readonly LogLine[]
  /** The search for the same person before; `found` is what a perfect search would say. */
  readonly repeatCheck: { readonly at: Temporal.Instant; readonly found: boolean; readonly words: string }
  readonly assessment: Assessment & { readonly at: Temporal.Instant }
  readonly grading: PlannedGrade & { readonly at: Temporal.Instant }
  readonly advice: {
    readonly at: Temporal.Instant
    readonly given: readonly GivenAdvice[]
    readonly notApplicable: string | null
  }
  /** What is known at the end, where there was risk and nobody is sent: null elsewhere (contact.md section 3.1). */
  readonly closure: (Assessment & { readonly at: Temporal.Instant }) | null
}

/** In an emergency the grade comes within this many seconds of the answer, and the questions go on after it. */
const EMERGENCY_GRADE = [45, 110] as const

export function planIntake(
  contact: RehearsalContact,
  story: Story,
  talk: NonNullable<Telephony['talk']>,
  sensitive: Sensitivity | null,
  next: Next,
): Intake {
  const length = secondsBetween(talk.from, talk.to)
  const at = (share: number) => after(talk.from, length * share)
  const graded = contact.grade === 'immediate' ? Math.min(between(next, ...EMERGENCY_GRADE) / length, 0.7) : 0.72
  const texts = linesOf(contact, story, next)
  const given = adviceOf(story, next)
  const assessment = planAssessment(contact, story, next)
  const floor = floorUnder(contact, assessment, sensitive)
  const grading = planGrade(contact, story, floor)
  const settledOverRisk = grading.grade === 'resolve' && isFaster(floor.grade, 'resolve')
  return {
    summary: texts[0] ?? story.name,
    lines: texts.map((text, n) => ({
      at: at(n === 0 ? 0.08 * graded : graded * (0.2 + (0.6 * n) / texts.length)),
      text,
    })),
    repeatCheck: { at: at(0.15 * graded), found: contact.caller.calledBefore, words: repeatWords(contact) },
    assessment: { at: at(0.93 * graded), ...assessment },
    grading: { at: at(graded), ...grading },
    advice: {
      at: at(0.9),
      given,
      notApplicable: given.length > 0 ? null : 'Nothing at risk, no scene to keep and nothing to prevent.',
    },
    closure: settledOverRisk ? { at: at(0.96), ...assessment } : null,
  }
}

function linesOf({ channel, happening, scene, about }: RehearsalContact, story: Story, next: Next): string[] {
  const opening = happening && story.now.length > 0 ? story.now : story.past.length > 0 ? story.past : story.now
  const written = channel === 'online' && story.written.length > 0 ? story.written : opening
  const further =
    about === undefined || story.id === 'update-wanted'
      ? []
      : ['Another caller about something already reported nearby.']
  const more = shuffle(next, story.more).slice(0, chance(next, 0.5) ? 2 : 1)
  return [say(pick(next, written), scene), ...further, ...more.map(line => say(line, scene))]
}

/** One of each kind at least where the story has them: to be safe, to keep evidence, to prevent. */
function adviceOf(story: Story, next: Next): GivenAdvice[] {
  const codes = shuffle(next, story.advice)
  const kinds = new Set<AdviceKind>()
  return codes.flatMap((code): GivenAdvice[] => {
    const [kind, text] = ADVICE[code]
    if (kinds.has(kind) && chance(next, 0.6)) return []
    kinds.add(kind)
    return [{ code, kind, text }]
  })
}

function repeatWords({ caller, number }: RehearsalContact): string {
  const by = number === null ? 'name and address' : 'number, name and address'
  return caller.calledBefore
    ? `Searched by ${by}: in touch before; confirmed with the caller.`
    : `Searched by ${by}: nobody found; the caller says this is the first time.`
}
