import { z } from 'zod'
import { day, optionalText, text, time } from '../../platform/http/fields.ts'
import { FILE_KINDS } from '../casefile/file-kinds.ts'
import { HELD } from './advice-clocks.ts'
import { PROSECUTOR_ONLY, TRIABLE } from './charging-law.ts'
import { CODE_TESTS } from './code-tests.ts'
import type { Draft } from './draft.ts'
import { DECIDERS, KNOWN } from './who-charges.ts'

const blank = (value: unknown) => (value === '' ? undefined : value)
const list = (value: unknown) => (value === undefined || Array.isArray(value) ? value : [value])
const words = (max: number) => z.preprocess(blank, optionalText(max))
const known = z.enum(KNOWN).default('not-known')

const QUESTIONS = [...new Set(CODE_TESTS.flatMap(one => one.questions.map(question => question.code)))]
const MARKS = ['none', ...new Set(PROSECUTOR_ONLY.map(row => row.id))] as const
const BOXES: Record<never, never> = Object.fromEntries(QUESTIONS.map(code => [`answer-${code}`, words(5_000)]))

export const DraftFields = z.object({
  offences: text(5_000, 'Write each offence as it would be charged, one to a line'),
  decider: z.enum(DECIDERS, { error: 'Choose who decides' }),
  marks: z.preprocess(list, z.array(z.enum(MARKS)).max(MARKS.length).default([])),
  triable: z.enum(TRIABLE).default('not-known'),
  guiltyPlea: known,
  suitsMagistrates: known,
  overTwelveMonths: known,
  test: z.enum(['full', 'threshold'], { error: 'Choose the test' }),
  held: z.enum(HELD, { error: 'Say where the suspect is' }),
  custodyEndsAt: z.preprocess(blank, time.optional()),
  offenceDay: z.preprocess(blank, day.optional()),
  fileKind: z.enum(FILE_KINDS, { error: 'Choose the kind of file' }),
  evidenceLed: words(5_000),
  victimViews: words(5_000),
  ...BOXES,
})

/** The most offences that one request asks about. */
const MOST = 50

export function draftOf(sent: z.infer<typeof DraftFields>): Draft {
  const box = (code: string) => (sent as Record<string, unknown>)[`answer-${code}`] as string | undefined
  return {
    offences: sent.offences
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean)
      .slice(0, MOST),
    decider: sent.decider,
    marks: [...new Set(sent.marks)],
    triable: sent.triable,
    guiltyPlea: sent.guiltyPlea,
    suitsMagistrates: sent.suitsMagistrates,
    overTwelveMonths: sent.overTwelveMonths,
    test: sent.test,
    answers: Object.fromEntries(QUESTIONS.flatMap(code => (box(code) ? [[code, box(code)]] : []))),
    held: sent.held,
    custodyEndsAt: sent.held === 'custody' ? (sent.custodyEndsAt?.toString() ?? null) : null,
    offenceDay: sent.offenceDay ?? null,
    fileKind: sent.fileKind,
    evidenceLed: sent.evidenceLed ?? null,
    victimViews: sent.victimViews ?? null,
  }
}

/** A draft as its form shows it again. */
export function asked(draft: Draft, forInput: (at: Temporal.Instant) => string): Record<string, unknown> {
  return {
    ...draft,
    offences: draft.offences.join('\n'),
    custodyEndsAt: draft.custodyEndsAt ? forInput(Temporal.Instant.from(draft.custodyEndsAt)) : '',
    ...Object.fromEntries(Object.entries(draft.answers).map(([code, said]) => [`answer-${code}`, said])),
  }
}
