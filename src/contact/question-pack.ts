import type { Sensitivity } from '../platform/force/vocabulary.ts'

/** What to ask besides THRIVE, in `[from, to)` London days. Words for a handler to say, never a script to read through. */
export type QuestionPack = {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly source: string
  readonly always: readonly string[]
  readonly onThePhone: readonly string[]
  readonly bySensitivity: Readonly<Record<Sensitivity, readonly string[]>>
}

export const QUESTION_PACKS: readonly QuestionPack[] = [
  {
    id: 'questions-2026',
    from: '2019-01-01',
    to: null,
    source: 'Subjects: standards, contact.md section 6. The wording is our own',
    always: ['Which advice on safety and on keeping evidence did you give?'],
    onThePhone: ['Are you somewhere you can talk?', 'If we are cut off, is it safe for us to ring you back?'],
    bySensitivity: {
      domestic: [
        'Is the other person still there, or coming back?',
        'Who else is in the home, and where are the children now?',
        'Is there an order or bail that keeps them away?',
        'Has this happened before?',
      ],
      sexual: [
        'Are you safe where you are now?',
        'Would you rather speak to a woman or a man?',
        'Before you wash, change, eat or drink: may we tell you what could be kept as evidence?',
      ],
      stalking: [
        'How many times, and since when?',
        'Do they know where you live, work or go?',
        'Could a tracker or a shared account tell them where you are?',
      ],
      hate: ['What made you feel that it was hate?', 'Which part of who you are was it aimed at?'],
      child: [
        'What is each child called, how old are they, and where are they now?',
        'Has anybody seen each child in the last hour?',
      ],
      missing: [
        'Why are you worried this time: is it like them?',
        'When were they last seen, by whom, and dressed how?',
        'Health, medicine, or talk of self-harm?',
        'Could somebody be harming or using them?',
      ],
      'mental-health': [
        'Is there a real and immediate risk to somebody’s life?',
        'Who is caring for them, and who else has been told?',
      ],
    },
  },
]

export function questionPackOn(day: Temporal.PlainDate): QuestionPack {
  const on = day.toString()
  return QUESTION_PACKS.find(pack => pack.from <= on && (pack.to === null || on < pack.to)) ?? QUESTION_PACKS.at(-1)!
}
