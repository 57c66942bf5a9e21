import type { Confidence } from '../../platform/force/vocabulary.ts'

export const DEVICE_TESTS = ['relevant', 'necessary', 'less-intrusive', 'others'] as const
export type DeviceTest = (typeof DEVICE_TESTS)[number]
type Row = { code: DeviceTest; ask: string; confidence: Confidence }

/** One edition of the law on taking information from a victim's own device, in `[from, to)` London days. */
export type DeviceLaw = {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly source: string
  readonly tests: readonly Row[]
  /** What the written notice tells them, in our words. */
  readonly notice: readonly string[]
}

/**
 * Police, Crime, Sentencing and Courts Act 2022, section 37 and its code: necessity, less intrusive means, agreement without pressure, written notice.
 * The headings are of the issue's own statement; the wording is ours and the Act was not read end to end.
 */
export const DEVICE_LAWS: readonly DeviceLaw[] = [
  {
    id: 'pcsc-s37',
    from: '2019-01-01',
    to: null,
    source: 'Police, Crime, Sentencing and Courts Act 2022 section 37 and its code, in our words: check with the code',
    tests: [
      {
        code: 'relevant',
        ask: 'Which reasonable line of enquiry is it relevant to, and how?',
        confidence: 'general-knowledge',
      },
      {
        code: 'necessary',
        ask: 'Why is it necessary and proportionate to take this much, of this time, and no more?',
        confidence: 'general-knowledge',
      },
      {
        code: 'less-intrusive',
        ask: 'What goes less deep (their own screenshots, the suspect’s device, the provider), and why is it not enough?',
        confidence: 'general-knowledge',
      },
      {
        code: 'others',
        ask: 'Whose private matters besides theirs may be on it, and how are they left alone?',
        confidence: 'general-knowledge',
      },
    ],
    notice: [
      'what is looked for, of which time, and why',
      'what happens with it, who sees it, and when the device comes back',
      'that they may say no, or change their mind, and need not say why',
      'that a no does not by itself end the investigation',
    ],
  },
]

export function deviceLawOn(day: Temporal.PlainDate): DeviceLaw {
  const on = day.toString()
  return DEVICE_LAWS.find(one => one.from <= on && (one.to === null || on < one.to)) ?? DEVICE_LAWS.at(-1)!
}

/** Nobody is without their telephone for longer without a new agreement: our proposal. */
export const LONGEST_WITHOUT_DAYS = 30
