import { between, caseTask, type Viewing } from './case-task.ts'
import type { Task } from './task.ts'
import type { Asked, BothKept } from './waiting.ts'

/** Hours in which both are read, and in which a victim who asked hears where their question has no day of its own: our proposal. */
const READ_HOURS = 24
const ANSWER_HOURS = 48

/** Two people did the same thing without knowing of each other: neither is lost, and somebody has to judge what is true. */
export function bothTask(one: BothKept, { words }: Viewing): Task {
  return caseTask(one, words, {
    kind: 'both-kept',
    key: `both-kept:${one.noteId}`,
    what:
      one.meanwhile === 'line-ended'
        ? 'Read how two people ended one line'
        : 'Read what came after the case was closed',
    why:
      one.meanwhile === 'line-ended'
        ? `${one.theirName ?? 'Somebody'} and ${one.byName} both ended “${one.line ?? ''}”, one of them on a phone without signal: both are kept`
        : `${one.byName} wrote it on a phone without signal, before they could know that the case was closed`,
    due: one.learnedAt.add({ hours: READ_HOURS }),
    started: one.learnedAt,
    href: `/crimes/${one.crimeId}/notes`,
  })
}

export function askedTask(one: Asked, { words, now }: Viewing): Task {
  return caseTask(one, words, {
    kind: 'asked',
    key: `asked:${one.noteId}`,
    what: `Answer ${one.victim}`,
    why: `They asked ${one.byName} ${between(one.askedAt, now)} ago: “${one.words.slice(0, 160)}”`,
    due: one.dueAt ?? one.askedAt.add({ hours: ANSWER_HOURS }),
    started: one.askedAt,
    href: `/victims/${one.victimId}/update`,
  })
}
