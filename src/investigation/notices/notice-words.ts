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
