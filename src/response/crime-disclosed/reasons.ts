import type { Phrase } from './phrases.ts'
import { REASONS_IN_GENERAL } from './reasons-in-general.ts'
import { REASONS_LOOKED_INTO } from './reasons-looked-into.ts'
import { ROUTINE } from './routine.ts'
import { type Group, SECOND_EDITION } from './sign.ts'

/**
 * What a log may say that takes a sign back: the thing was found, the wind did it, it was a toy. A reason is looked for in the
 * lines of the log, never in the closing words: how somebody closed it is an opinion, and is what this check asks about. What
 * is taken back is still shown, apart, with the words that took it back. A plain sign of the gravest kind is never taken back.
 */
export type Reason = {
  name: string
  /** What it can take back. */
  of: readonly Group[] | 'anything'
  /** A `firm` reason takes back plain signs too; the others only faint ones. */
  firm?: boolean
  looksFor?: readonly string[]
  reads?: readonly Phrase[]
  from: string
  to: string | null
  source: string
}

const dated = (row: Omit<Reason, 'from' | 'to' | 'source'>, from = '2026-01-01'): Reason => ({
  ...row,
  from,
  to: null,
  source: 'Our proposal: no national list of words exists',
})

export const REASONS: readonly Reason[] = [
  ...[...REASONS_IN_GENERAL, ...REASONS_LOOKED_INTO, ...ROUTINE].map(row => dated(row, SECOND_EDITION)),
  dated({
    name: 'found or never gone',
    of: ['theft', 'vehicle', 'robbery', 'burglary', 'fraud'],
    firm: true,
    looksFor: [
      '(?:now|since|have) found(?: (?:in|by|on|under|behind|it|them|at|the))',
      'borrowed it(?! and)',
      'returned to (?:owner|him|her)',
      'got it now',
      'theyve got it',
      'owner (?:traced|located|on scene|collected)',
      'receipt (?:for|seen|shown)',
      'recount',
      'put all back',
      'wrong (?:door|level|floor|person)',
      'repo(?:ssess\\w*)?',
      'forgot(?:ten)? to (?:say|pay)',
      'rang himself|rang herself',
      'left it (?:in|on|at)',
      'had been on level',
      '(?:teeth|pearls|ring|purse|keys|phone|wallet) (?:were |was )?in the (?:pot|freezer|drawer|wash|bin)',
      'dropped off (?:on|in)',
      'tag left on',
      'bring it|will drop it|will return',
      'does not think it has been stolen|not think it (?:was|is) stolen',
      'all (?:in order|secure|correct)',
    ],
  }),
  dated({
    name: 'an accident, the weather or wear',
    of: ['damage', 'violence', 'arson', 'driving', 'burglary', 'child', 'care', 'disorder', 'places'],
    firm: true,
    looksFor: [
      'accident(?:al|ally)?(?! claims)',
      '(?:gale|storm|wind|hail\\w*|frost|lightning|squirrels?|spider|balloons?)',
      'clash of heads',
      'going for same ball',
      '(?:fell|fall|fallen|falling) (?:off|from|over|down|out of)(?! me)',
      'tripp(?:ed|ing) (?:over|on|up)',
      'slipped (?:on|off)',
      'bumped on',
      'moving a',
      'black ice',
      'pothole',
      '(?:seizure|stroke|fit|faint(?:ed)?|medical episode|collapsed) ?(?:at (?:the )?wheel)?',
      'wear and tear|been there since|already there|old damage|rusted',
      'chip pan|electrical fault|toaster|candle',
      'fs satisfied',
      'stye',
    ],
  }),
  dated({
    name: 'a lawful or innocent act',
    of: 'anything',
    firm: true,
    looksFor: [
      '(?:parcel|delivery|drain|window|water|gas|network rail|roof) (?:driver|engineer|cleaner|surveyor|worker|company confirm|crew)',
      'confirm(?:s|ed)? (?:crew|repo|working|his|her|it)',
      '(?:have|has|had|with|gave|given|landowners?) (?:his |her |their |the )?(?:landowners? )?permission',
      're ?enactment',
      'play ?(?:fight|wrestl)\\w*',
      'licen[cs]ed|(?:firework|public|air|military|practice) display',
      'toy|water pistol',
      'fishing rods',
      'fire drill|drill w',
      'commissioned',
      'computer game',
      'kids laughing|prank',
      'good (?:humou?red|natured)',
      'laugh(?:ing|ed)(?: [^\\s,]+){0,3} (?:when|in|and showed|both)',
      'both laughing',
      'zero breath|breath test negative|negative breath',
      'tests as',
      'surrender|handing in|hand in',
      'paperwork|paper work seen|docs all',
      'search of male(?: [^\\s,]+){0,8} neg|nothing found',
      'cctv (?:asked|shows (?:him|her) (?:asked|sat|sitting|falling))',
      'says not an assault',
      'condition lifted|order ended|is allowed|hes allowed',
      'she chose|love match',
    ],
  }),
  dated({
    name: 'both were asked, apart, and nothing more was said',
    of: ['violence', 'threats', 'control', 'stalking', 'disorder', 'damage', 'child', 'weapon', 'drugs'],
    looksFor: [
      '(?:spoken to|seen) (?:separately|apart|alone)',
      'nothing physical',
      'dara all no',
      'state nothing|no worries|no concerns',
      'all (?:ok|well)|well cared for',
      'mum (?:explains|confirms|and child)',
      'other parent saw',
      'gp (?:already|seen)',
    ],
  }),
]

/** The reasons in force on a London day. */
export function reasonsOn(day: Temporal.PlainDate): Reason[] {
  const text = day.toString()
  return REASONS.filter(reason => reason.from <= text && (reason.to === null || text < reason.to))
}
