import { londonDate } from '../platform/views/when.ts'

export type UpdateWords = {
  whatIsNew: string
  whatHappensNext: string
  nextBy: string
  answers?: string | undefined
}

/** The update as it arrives, whatever carries it. */
export function inWords(update: UpdateWords): string {
  return [
    update.whatIsNew,
    `What happens next: ${update.whatHappensNext}`,
    `You will hear from us again by ${londonDate(update.nextBy, 'weekday')}.`,
    ...(update.answers ? [`What you asked: ${update.answers}`] : []),
  ].join('\n\n')
}
