import { z } from 'zod'
import { day, optionalText, text, uuid, yesNo } from '../../platform/http/fields.ts'
import type { NewPlan, NotToKnow } from './new-plan.ts'
import { OPENS_POST, PURPOSES, WANTS, WAY_CHANNELS, type Way, WHOSE } from './way.ts'

const blank = (value: unknown) => (value === '' ? undefined : value)
const list = (value: unknown) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value])
const hour = z.preprocess(
  blank,
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the hour like 09:30')
    .optional(),
)

export const WayForm = z.object({
  channel: z.enum(WAY_CHANNELS, { error: 'Choose how they want to be reached' }),
  reach: z.preprocess(blank, optionalText(300)),
  whose: z.preprocess(blank, z.enum(WHOSE).default('own')),
  holder: z.preprocess(blank, optionalText(200)),
  safe: yesNo.default(false),
  checked: yesNo.default(false),
  purposes: z.preprocess(list, z.array(z.enum(PURPOSES))),
  days: z.preprocess(list, z.array(z.coerce.number().int().min(1).max(7))),
  from: hour,
  to: hour,
  shown: z.preprocess(blank, z.enum(['neutral', 'nothing']).default('nothing')),
  voicemail: z.preprocess(blank, yesNo.default(false)),
  opensPost: z.preprocess(blank, z.enum(OPENS_POST).optional()),
})

/** How many people a page has room for; a program sends as many as there are. */
export const NOT_TO_KNOW_BOXES = [1, 2, 3, 4] as const
const BOXES: Record<never, never> = Object.fromEntries(
  NOT_TO_KNOW_BOXES.flatMap(n => [
    [`not${n}Name`, z.preprocess(blank, optionalText(200))],
    [`not${n}Relation`, z.preprocess(blank, optionalText(200))],
    [`not${n}Reach`, z.preprocess(blank, optionalText(300))],
    [`not${n}Suspect`, z.preprocess(blank, uuid.optional())],
  ]),
)

export const TalkForm = z.object({
  wants: z.enum(WANTS, { error: 'Choose what they want to hear' }),
  codeWord: z.preprocess(blank, optionalText(100)),
  seenWords: z.preprocess(blank, optionalText(1_000)),
  everyDays: z.preprocess(blank, z.coerce.number().int().min(1).max(56).optional()),
  everyWords: z.preprocess(blank, optionalText(500)),
  byWhom: z.preprocess(blank, optionalText(200)),
  cannotMeet: z.preprocess(blank, optionalText(1_000)),
  words: z.preprocess(blank, optionalText(5_000)),
  silent: z.preprocess(blank, optionalText(500)),
  nextCheck: z.preprocess(blank, day.optional()),
  /** Whether this was talked over with them, alone, just now. */
  alone: yesNo,
  why: z.preprocess(blank, optionalText(1_000)),
  ways: z.array(WayForm).max(20).optional(),
  notToKnow: z
    .array(
      z.object({
        name: text(200, 'Write who must not know'),
        relation: optionalText(200),
        reach: optionalText(300),
        personId: uuid.optional(),
        suspectId: uuid.optional(),
      }),
    )
    .max(50)
    .optional(),
  ...BOXES,
})
export type TalkAsk = z.output<typeof TalkForm>

export function wayOf(form: z.output<typeof WayForm>): Way {
  const { reach, holder, from, to, ...rest } = form
  return { ...rest, reach: reach ?? null, holder: holder ?? null, from: from ?? null, to: to ?? null }
}

/** Who must not know, from a program's list or a page's boxes; a row of boxes with nothing in it is nobody. */
export function notToKnowOf(form: TalkAsk): NotToKnow[] {
  const given = form.notToKnow ?? boxesOf(form as Record<string, unknown>)
  return given.map(one => ({
    name: one.name,
    relation: one.relation ?? null,
    reach: one.reach ?? null,
    personId: ('personId' in one ? one.personId : undefined) ?? null,
    suspectId: one.suspectId ?? null,
  }))
}

function boxesOf(form: Record<string, unknown>) {
  const box = (n: number, field: string) => form[`not${n}${field}`] as string | undefined
  return NOT_TO_KNOW_BOXES.flatMap(n => {
    const [name, relation, reach, suspectId] = ['Name', 'Relation', 'Reach', 'Suspect'].map(field => box(n, field))
    return name || relation || reach || suspectId ? [{ name: name ?? '', relation, reach, suspectId }] : []
  })
}

export function planOfTalk(form: TalkAsk, ways: readonly Way[], nextCheck: string): NewPlan {
  return {
    ways: form.ways?.map(wayOf) ?? ways,
    wants: form.wants,
    silent: form.silent ?? null,
    nextCheck: form.nextCheck ?? nextCheck,
    codeWord: form.codeWord ?? null,
    seenWords: form.seenWords ?? null,
    notToKnow: notToKnowOf(form),
    everyDays: form.everyDays ?? null,
    everyWords: form.everyWords ?? null,
    byWhom: form.byWhom ?? null,
    cannotMeet: form.cannotMeet ?? null,
    words: form.words ?? null,
    why: form.why ?? 'Talked over with them',
  }
}
