import { revealsOf } from '../messages/reveals.ts'

/*
 * Beginnings of words for the police, a crime, a victim or a court in the languages that are asked for most. Ours, and never whole: whoever checks a pack answers
 * for it (`neutral`); this finds what they overlooked.
 */
const BEGINS = (
  'polic politie politia politiet poliz polis heddl booliis ' +
  'crimin crimen krimin kriminal przestep trosedd ' +
  'victim vittim viktim ofiar opfer dioddef ' +
  'tribunal gericht llys ' +
  'полиц поліц милиц преступ злочин жертв потерпев прокур αστυνομ εγκλημ'
).split(' ')
/** In these scripts a word for 'the' may be written together with it, or words are not set apart. */
const HOLDS = (
  'شرطة شرطه پولیس پوليس پلیس جريم جرائم ضحي ضحاي محكم قربانی عدالت ' +
  'पुलिस अपराध पीड़ित अदालत পুলিশ অপরাধ আদালত ਪੁਲਿਸ ਪੁਲੀਸ ਅਪਰਾਧ પોલીસ காவல் போலீஸ் 警察 警方 犯罪 受害 被害 法院 경찰 ตำรวจ'
).split(' ')

const spelt = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '')
const NOTHING = { names: [], numbers: [], places: [], offences: [] }

/** What a line that others may see tells of the police, a crime, a victim or a court: a word of it, a number, or undefined. */
export function tellingIn(text: string): string | undefined {
  const plain = spelt(text)
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  return (
    words.find(word => BEGINS.some(begin => word.startsWith(spelt(begin)))) ??
    HOLDS.find(part => plain.includes(spelt(part))) ??
    revealsOf(text, NOTHING)[0]
  )
}
