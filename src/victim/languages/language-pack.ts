import { z } from 'zod'
import { isPageSlot, type PageWords, pageSlotFault } from './page-slots.ts'
import { ENGLISH, holesOf, isNotice, NOTICE_MOST, SLOT_NAMES, type Slots } from './slots.ts'
import { tellingIn } from './telling-words.ts'

const words = (max: number) => z.string().trim().min(1).max(max)
const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/** Our fixed sentences in one language, as a force had them translated. None is ours but the English. */
export const LanguagePackFile = z
  .strictObject({
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, {
        error: 'write the tag of the language, such as cy or pa-Arab',
      })
      .refine(tag => !tag.startsWith('en'), { error: 'English is here already' }),
    name: words(60).describe('Its name in English, as it is recorded of a victim'),
    names: z.array(words(60)).max(20).default([]).describe('Other words for it that are recorded'),
    direction: z.enum(['ltr', 'rtl']),
    edition: words(60),
    validFrom: z.iso.date({ error: 'write the London day as 2026-11-23' }),
    how: z.literal('by-a-person', {
      error: 'what a machine translated is not loaded: a person translates, and another checks',
    }),
    translatedBy: words(200),
    translatedOn: z.iso.date(),
    checkedBy: words(200),
    checkedOn: z.iso.date(),
    neutral: z.literal(true, {
      error: 'whoever checked it says that no line for a lock screen tells of the police, a crime, a court or a person',
    }),
    licence: words(2000),
    slots: z.record(z.string(), words(1000)),
  })
  .refine(file => !same(file.checkedBy, file.translatedBy), {
    error: 'another person than the translator checks it',
    path: ['checkedBy'],
  })
  .refine(file => file.checkedOn >= file.translatedOn, {
    error: 'it was checked before it was translated',
    path: ['checkedOn'],
  })
  .superRefine((file, context) => {
    const wrong = (slot: string, message: string) =>
      context.addIssue({ code: 'custom', path: ['slots', slot], message })
    for (const [slot, text] of Object.entries(file.slots)) {
      const fault = isPageSlot(slot) ? pageSlotFault(slot, text) : undefined
      if (fault) wrong(slot, fault)
      else if (!isPageSlot(slot) && !Object.hasOwn(ENGLISH, slot)) wrong(slot, 'there is no such sentence')
    }
    for (const slot of SLOT_NAMES) {
      const text = file.slots[slot]
      if (text === undefined) wrong(slot, 'this sentence is missing')
      else if (holesOf(text).join() !== holesOf(ENGLISH[slot]).join())
        wrong(
          slot,
          `it must hold ${
            holesOf(ENGLISH[slot])
              .map(hole => `{${hole}}`)
              .join(' and ') || 'no braces'
          }`,
        )
      else if (isNotice(slot) && text.length > NOTICE_MOST) wrong(slot, `write no more than ${NOTICE_MOST} signs`)
      else if (isNotice(slot) && tellingIn(text))
        wrong(slot, `it stands where others look, and tells what it is about: ${tellingIn(text)}`)
    }
  })
export type LanguagePackFile = z.output<typeof LanguagePackFile>
export type LanguagePack = Omit<LanguagePackFile, 'slots'> & { slots: Slots & PageWords }
