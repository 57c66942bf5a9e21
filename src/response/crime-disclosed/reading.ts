/** How a log is read before any sign is looked for: in clauses, in lower case, with the handlers' own short forms written out. */

/** `said` is what stands in the log, fit to quote; `read` is what the signs are looked for in: words with one space between, commas kept. */
export type Clause = {
  line: number
  said: string
  read: string
  /** `read` with a space after it, and where each of its words begins. */
  text: string
  words: readonly { start: number; word: string }[]
}

const SHORT_FORMS: Readonly<Record<string, string>> = {
  abt: 'about',
  acc: 'account',
  acct: 'account',
  approx: 'about',
  ambo: 'ambulance',
  b4: 'before',
  bf: 'boyfriend',
  bldg: 'building',
  cld: 'could',
  colleage: 'colleague',
  cos: 'because',
  dv: 'domestic',
  dmg: 'damage',
  drvr: 'driver',
  f: 'female',
  freind: 'friend',
  gf: 'girlfriend',
  hubby: 'husband',
  inf: 'informant',
  inft: 'informant',
  ip: 'victim',
  iv: 'interview',
  m: 'male',
  mob: 'mobile',
  msg: 'message',
  msgd: 'messaged',
  msgs: 'messages',
  nbr: 'neighbour',
  nbrs: 'neighbours',
  nicked: 'stole',
  pt: 'patient',
  recieved: 'received',
  resi: 'resident',
  some1: 'someone',
  susp: 'suspect',
  tel: 'phone',
  tht: 'that',
  thro: 'through',
  thru: 'through',
  txt: 'text',
  txts: 'texts',
  u: 'you',
  ur: 'your',
  veh: 'vehicle',
  vehs: 'vehicles',
  vic: 'victim',
  vid: 'video',
  vids: 'videos',
  wkr: 'worker',
  ya: 'you',
  yed: 'head',
  yer: 'your',
}

/** Words of the signs that are often misspelt at speed: a word one slip away from one of these is read as it. */
const OFTEN_MISSPELT: readonly string[] = (
  'assaulted punched kicked slapped pushed strangled throttled grabbed threatened threatening threats stabbed knife machete hammer ' +
  'stolen robbed burgled burglary snatched smashed damaged scratched slashed graffiti harassing harassment stalking followed following raped ' +
  'touched bruise bruises bruised bleeding injured unconscious blackmail scammed pretending driving drunk cannabis cocaine weapon weapons ' +
  'racist racially abused abusing exposed strangling bitten headbutted firework fireworks'
).split(' ')

/** Two words are one slip apart: a letter more, less, other, or two that changed places. Short words are left alone. */
export function oneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false
  let at = 0
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at++
  const [restA, restB] = [a.slice(at), b.slice(at)]
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true
  return restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}

const KNOWN = new Set(OFTEN_MISSPELT)
/** Good words that happen to be one slip from a word of the signs. */
const NOT_SLIPS = new Set(
  'threat driven dividing punches punched kicker slapper pushes pusher grabber stable smasher stalling sticking rated roped taped touches coughed bruiser drank trunk abases weapon drivings riving diving robber rubbed ribbed snapped slipped slopped treats threads stubbed slabbed hamper bungled burbled burglars stashed splashed stacking torched breeding insured slammed amused amusing bitter batten racism straggled straggling cruised kinked tossed thrived hammers knifed'.split(
    ' ',
  ),
)

function readWord(word: string): string {
  const long = SHORT_FORMS[word] ?? word
  if (long.length < 6 || KNOWN.has(long) || NOT_SLIPS.has(long)) return long
  return OFTEN_MISSPELT.find(known => known.length >= 6 && oneSlip(known, long) && !known.startsWith(long)) ?? long
}

function read(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/\bw\/ ?(?:o|out)\b/g, 'without')
    .replace(/\bw\/(?=[\s\w])/g, 'with ')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}£*,]+/gu, ' ')
    .replace(/,/g, ' , ')
    .trim()
  return words.split(/\s+/).map(readWord).join(' ')
}

function inWords(read: string) {
  const words: { start: number; word: string }[] = []
  let start = 0
  for (const word of read.split(' ')) {
    words.push({ start, word })
    start += word.length + 1
  }
  return { read, text: `${read} `, words }
}

/** The clauses of the lines of a log, in order. */
export function clausesOf(lines: readonly string[]): Clause[] {
  return lines.flatMap((text, line) =>
    text
      .split(/(?<=[;!?\n])\s*|(?<=[a-z)\d'"]{2}[.:])\s+|\s+(?=but\b)/i)
      .map(said => ({ line, said: said.trim(), ...inWords(read(said)) }))
      .filter(clause => clause.read !== ''),
  )
}
