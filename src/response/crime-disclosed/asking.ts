import { pathwayIn, pathwayPack } from '../../contact/pathway-pack.ts'
import { saysAnything } from '../../contact/says-anything.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import type { Found, TakenBack } from './disclosed.ts'
import { crimeCheckOn } from './editions.ts'
import { GROUPS } from './sign.ts'

/** Something written of an incident. `question` is what a yes was said to, with the pathway and the edition it stands in. */
export type Written = {
  at: Temporal.Instant
  words: string | null
  pack: string | null
  pathway: string | null
  question: string | null
}

/** The words to read: a yes reads as the question it was said to, and what was said with it. */
export function wordsToRead({ words, pack, pathway, question }: Written): string {
  const asked =
    pack && pathway && question
      ? pathwayIn(pathwayPack(pack), pathway)?.questions.find(one => one.id === question)?.ask
      : undefined
  return [asked && `Said yes to: “${asked}”`, words].filter(Boolean).join('. ')
}

export type CheckFacts = {
  written: readonly Written[]
  openedAsCrime: boolean
  closing?: string | undefined
  /** When a person last answered the check, or decided about a crime, with what was written before their eyes. */
  answeredAt: Temporal.Instant | null
  crimes: number
}

/** One thing found, in words for a page. */
export type Shown = Found & { what: string }
export type CrimeCheck = {
  found: Shown[]
  takenBack: (TakenBack & { what: string })[]
  /** What nobody has answered yet: it is asked about. */
  unanswered: Shown[]
}

/** What stands in the log that may be a crime, and what of it is still to be asked. Finding nothing says nothing. */
export function askOf(facts: CheckFacts, day: Temporal.PlainDate): CrimeCheck {
  const lines = facts.written.map(wordsToRead)
  const { found, takenBack } = crimeCheckOn(day)({
    lines,
    openedAsCrime: facts.openedAsCrime,
    closing: facts.closing,
  })
  const shown = byQuote(found)
  const { answeredAt } = facts
  const isNew = ({ line }: Found) => {
    const at = facts.written[line]?.at
    return answeredAt === null || (at !== undefined && Temporal.Instant.compare(at, answeredAt) > 0)
  }
  return {
    found: shown,
    takenBack: byQuote(takenBack),
    unanswered: facts.crimes > 0 ? [] : shown.filter(isNew),
  }
}

/** The same words are shown once: the gravest sign stands for them, and names everything they may be. */
function byQuote<T extends Found>(all: readonly T[]): (T & { what: string })[] {
  const first = all.filter((one, at) => all.findIndex(two => two.quote === one.quote && two.line === one.line) === at)
  return first.map(one => {
    const same = all.filter(two => two.quote === one.quote && two.line === one.line)
    return { ...one, what: [...new Set(same.map(({ group }) => GROUPS[group]))].join('; or ') }
  })
}

export type CheckAnswer = { disclosed: 'yes' | 'no'; whyNoCrime?: string | undefined }
export type CheckGiven = { answer: 'yes' | 'no'; reason: string | null }

/** A no has a reason in words; it is kept, with what was found. */
export function answerCheck({ disclosed, whyNoCrime }: CheckAnswer): Outcome<CheckGiven, 'needs-why-no-crime'> {
  if (disclosed === 'yes') return accept({ answer: 'yes', reason: null })
  if (!whyNoCrime || !saysAnything(whyNoCrime))
    return refuse(
      'needs-why-no-crime',
      'Say in words why what the log says is not a crime: it is kept beside the words found',
      'whyNoCrime',
    )
  return accept({ answer: 'no', reason: whyNoCrime })
}

/** The question, with the words that raise it. */
export function askWords([first]: readonly Found[]): string {
  return first?.quote
    ? `This log says “${first.quote}”: was a crime disclosed? Answer below, or leave it to somebody who decides about crimes`
    : 'This was opened as a crime, and nothing in its log says why it is none: was a crime disclosed? Answer below, or leave it to somebody who decides about crimes'
}
