import { londonDate } from '../../platform/views/when.ts'
import type { Eligible } from '../review-right/eligible.ts'

/** What a victim is told: plain words, which the person who tells them may make their own. */
export type Words = { words: string; next: string }

const SAY = 'Tell the officer, or ring 101 and ask for the officer.'

export function proposedWords(offence: string, outcome: string, reason: string, notDone: string | null): Words {
  return {
    words: [
      `We propose to end our investigation of your report (${offence.toLowerCase()}) as: ${outcome.toLowerCase()}.`,
      `Why: ${reason}`,
      ...(notDone ? [`What we did not do, and why: ${notDone}`] : []),
    ].join('\n\n'),
    next: `Nothing is decided yet. If you disagree, or something is missing, say so within five working days of this message. ${SAY} What you say is put before whoever decides.`,
  }
}

export function notAgreedWords(offence: string, outcome: string): Words {
  return {
    words: `You were told that we proposed to end our investigation of your report (${offence.toLowerCase()}) as: ${outcome.toLowerCase()}. Whoever decides did not agree.`,
    next: 'The investigation goes on. You will be told before anything else is proposed.',
  }
}

export function reopenedWords(offence: string, reason: string): Words {
  return {
    words: `Our investigation of your report (${offence.toLowerCase()}) is open again. What we told you about how it ended no longer holds.\n\nWhy: ${reason}`,
    next: 'Somebody will investigate it and keep you informed. You will be told before anything else is proposed.',
  }
}

/** Said in person or by phone, by somebody who can answer for it; a draft, to be made their own. */
export function apologyWords(offence: string, reason: string): Words {
  return {
    words: `We are sorry. We ended our investigation of your report (${offence.toLowerCase()}) when we should not have.\n\nWhat went wrong: ${reason}`,
    next: 'We will tell you what we do differently now. You may also complain, and we will say how.',
  }
}

export function requestWords(completeBy: string | undefined): Words {
  return {
    words: `We have your request to look at our decision again. Somebody who had no part in it will do so${completeBy ? `, by ${completeBy}` : ''}.`,
    next: 'You will be told what they decide, and why.',
  }
}

export function notCoveredWords(why: string): Words {
  return {
    words: `You asked us to look at our decision again. The review scheme does not cover it, because ${why}.`,
    next: `You can still complain, and we will say how. If something new has come up, tell us. ${SAY}`,
  }
}

export function upheldWords(reason: string): Words {
  return {
    words: `You asked us to look at our decision again. Somebody who had no part in it has done so, and it stands.\n\nWhy: ${reason}`,
    next: 'You can still complain about how you were treated. If something new comes up, tell us.',
  }
}

export function overturnedWords(reason: string): Words {
  return {
    words: `You asked us to look at our decision again. Somebody who had no part in it has done so, and it was wrong.\n\nWhy: ${reason}`,
    next: 'The investigation is open again. You will be told who has it, and before anything else is proposed.',
  }
}

export function decidedWords(
  offence: string,
  outcome: string,
  reason: string,
  right: Eligible,
  lastDay: Temporal.PlainDate | undefined,
): Words {
  const review = right.eligible
    ? `You have the right to ask that somebody who had no part in this looks at it again. Ask within three months of being told${lastDay ? `: by ${londonDate(lastDay.toString(), 'weekday')} if you are told today` : ''}. ${SAY}`
    : `The review scheme does not cover this, because ${right.words}. You can still tell us that you disagree, or complain. ${SAY}`
  return {
    words: `Our investigation of your report (${offence.toLowerCase()}) has ended: ${outcome.toLowerCase()}.\n\nWhy: ${reason}`,
    next: review,
  }
}
