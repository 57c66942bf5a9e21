import { z } from 'zod'
import { NOTE_MAX, note, optionalText, text, uuid } from '../platform/http/fields.ts'
import { ADVICE_CHANNELS, ADVICE_STATES, UNDERSTOOD } from './advice.ts'
import { moment } from './moment.ts'
import { ANSWERS, PATHWAY_IDS } from './pathway.ts'
import { TOOL_LEVELS, TOOL_STATES } from './risk-tool.ts'
import { NotSubject } from './thrive-form.ts'

/** Answers by question; a word alone ('yes') is an answer without words. */
export const PathwayBody = z.object({
  pathway: z.enum(PATHWAY_IDS, { error: 'Choose one of the pathways' }),
  answers: z.record(
    z.string().max(60),
    z.union([
      z.object({ answer: z.enum(ANSWERS), words: optionalText(NOTE_MAX) }),
      z.enum(ANSWERS).transform(answer => ({ answer, words: undefined })),
    ]),
    { error: 'Give the answers by question' },
  ),
  ...NotSubject.shape,
})

export const AdviceBody = z.object({
  card: text(60, 'Choose a card'),
  state: z.enum(ADVICE_STATES, { error: 'Say whether it was given' }),
  reason: optionalText(4000),
  channel: z.enum(ADVICE_CHANNELS, { error: 'Choose how it was given' }).optional(),
  understood: z.enum(UNDERSTOOD, { error: 'Say whether it was understood' }).optional(),
  notSubject: z.literal('yes').optional(),
})

export const ToolBody = z.object({
  tool: text(40, 'Choose a risk tool'),
  state: z.enum(TOOL_STATES, { error: 'Say whether it was done, refused, not asked, or not safe to ask' }),
  score: z.coerce.number({ error: 'Give the score as a number' }).int().min(0).max(1000).optional(),
  level: z.enum(TOOL_LEVELS, { error: 'Choose standard, medium or high' }).optional(),
  judgement: optionalText(NOTE_MAX),
  reason: optionalText(4000),
  answers: z.record(z.string().max(60), z.string().max(NOTE_MAX)).optional(),
  notSubject: z.literal('yes').optional(),
})

/** From a phone without signal it comes later than it was written, and names the key that it was kept under. */
export const TaskDoneBody = z.object({
  result: note('Say what was done, and with whom'),
  writtenAt: moment.optional(),
  itemId: uuid.optional(),
  keeping: uuid.optional(),
})
