/** Ofcom keeps these numbers for drama: they ring nobody. A synthetic person may have no other. */
const DRAMA = /^(?:07700900|01632960)\d{3}$/
/** Ten or eleven digits from a nought or the country code, however spaced; not the tail of a date or longer number. */
const PHONE_LIKE = /(?:(?<!\d)(?:\+|00)44[\s().-]*(?:0[\s().-]{0,3})?|(?<![\d-])0)\d(?:[\s().-]{0,3}\d){7,9}(?!\d)/g

/** The telephone numbers in a text that might ring a real person, as written. */
export function phonesOutsideDrama(text: string): string[] {
  return [...text.matchAll(PHONE_LIKE)]
    .map(([found]) => found)
    .filter(found => !DRAMA.test(found.replace(/\D/g, '').replace(/^(?:00)?440?/, '0')))
}
