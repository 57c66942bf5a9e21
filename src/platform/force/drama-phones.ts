/** Ofcom keeps these numbers for drama: they ring nobody. A synthetic person may have no other. */
const DRAMA = /^(?:07700900|01632960)\d{3}$/
const PHONE_LIKE = /(?:\+44[\s()-]*|\b0)\d(?:[\s()-]?\d){7,9}(?!\d)/g

/** The telephone numbers in a text that might ring a real person, as written. */
export function phonesOutsideDrama(text: string): string[] {
  return [...text.matchAll(PHONE_LIKE)]
    .map(([found]) => found)
    .filter(found => {
      const digits = found.replace(/\D/g, '')
      return !DRAMA.test(found.startsWith('+') ? `0${digits.slice(2).replace(/^0/, '')}` : digits)
    })
}
