/** Is what a clause says of a sign said to have happened: or denied, asked, guessed at, or already on record? */

const NOT =
  /^(?:no|not|nowt|never|nothing|nobody|noone|none|neither|nor|without|denies|denied|denying|neg|negative|nil|didnt|doesnt|dont|hasnt|havent|hadnt|wasnt|werent|isnt|arent|aint|cannot|wouldnt|wont|dint|dunt|havnt|hasnt)$/
/** Words after 'not' that leave it a complaint: what is not stopped, let or wanted is the wrong itself. */
const STILL_SAID =
  /\b(?:not|never|didnt|wont|doesnt|dont|wouldnt) (?:only|stop\w*|let|want\w*|like|been paid|sure|happy|paid|leave|scared of being)\b/
const ASKS =
  /\b(?:asks? (?:if|whether|how|what|about)|asking (?:if|whether|how|what|just)|wants? to know|would (?:it|that) be|is it (?:illegal|legal|theft|against|an offence)|is that allowed|what would happen if|what happens if|researching|novel|quiz|wonders? (?:if|whether)|how would|just asking)\b/
const GUESSES =
  /\b(?:worried (?:that|in case|he|she|they|it)|in case|(?:caller|informant|she|he|mum|dad|staff|sister|cousin)?\s?thinks?|thought (?:it|she|he|that|there)|looked like|looks like an?|might (?:have|be)|could be|going to steal|just a feeling|up to no good|bomb hoax|feels)\b/
const ON_RECORD =
  /\b(?:already (?:crimed|recorded|reported|with|have a)|crime (?:already|no|number|ref) ?(?:given|recorded)?|convicted|years? ago in other|recorded, nothing new|for an update on|burglary last week|friend was)\b/

/** `at` is where the sign's words begin in the clause. */
export function isDenied(read: string, at: number): boolean {
  const before = read.slice(0, at).split(' , ').at(-1) ?? ''
  const near = before.trim().split(' ').slice(-4)
  const from = near.findLastIndex(word => NOT.test(word))
  if (from < 0) return false
  return !STILL_SAID.test(`${near.slice(from).join(' ')} ${read.slice(at).split(' ').slice(0, 2).join(' ')}`)
}

/** A question or a guess holds for the words up to the next comma: 'asks where he stands, his till girl took the float' tells. */
const holds = (words: RegExp, read: string, at: number): boolean => {
  const part = read.slice(0, at).split(' , ').at(-1) ?? ''
  return words.test(part)
}

export const isAsked = (read: string, at: number): boolean => holds(ASKS, read, at)

export const isGuessed = (read: string, at: number): boolean => holds(GUESSES, read, at)

export const isOnRecord = (read: string): boolean => ON_RECORD.test(read)

/** The reason is what somebody in the clause said of themselves ('male said wrong house and walked out'), not what was found. */
export const isClaimed = (read: string, at: number): boolean =>
  /\b(?:said|says|saying|claims|claimed|claiming|told)(?: [^\s,]+){0,3} $/.test(read.slice(0, at))
