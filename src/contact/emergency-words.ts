/**
 * Words in a written report that may mean danger now. They never decide anything: they show the 999 advice and put the
 * report before others, and a false alarm costs one look. A person reads every report whatever it says.
 */
const DANGERS: readonly (readonly [danger: string, pattern: RegExp])[] = [
  [
    'a weapon',
    /\b(?:knif\w*|kniv\w*|machetes?|guns?|shotguns?|firearms?|pistols?|swords?|hammers?|acid|crossbows?|weapons?|stab\w*|shoot\w*|shot at)\b/,
  ],
  [
    'somebody being attacked',
    /\b(?:attack\w*|beating (?:me|him|her|them|up)|beaten up|hitting (?:me|him|her|them|my)|punch\w*|kicking (?:me|him|her|them|my|in|the)|strangl\w*|chok(?:e|ed|es|ing)|suffocat\w*|hold(?:ing)? (?:me|her|him) down|fighting)\b/,
  ],
  [
    'a threat to life',
    /\b(?:kill(?:ed|ing|s)? (?:me|him|her|them|us|my|you|someone|somebody)|threat\w* to kill|going to (?:kill|hurt|stab|shoot|burn)|murder\w*|gonna kill)\b/,
  ],
  [
    'somebody who may end their life',
    /\b(?:suicid\w*|kill(?:ing)? (?:my|him|her|them)sel(?:f|ves)|end(?:ing)? (?:my|his|her|their|it) (?:life|lives|all)|overdos\w*|self.?harm\w*|jump(?:ing)? (?:off|from)|want(?:s|ed)? to die|hang(?:ing|ed)? (?:my|him|her|them)sel(?:f|ves))\b/,
  ],
  [
    'somebody badly hurt',
    /\b(?:bleed\w*|blood everywhere|unconscious|not breathing|can ?not breathe|cant breathe|collapsed|not moving|dying|seriously (?:hurt|injured))\b/,
  ],
  [
    'somebody breaking in',
    /\b(?:breaking in|(?:trying to|going to) (?:get|break) in|in my (?:house|home|flat|garden)|intruders?|burglars? (?:is|are|now)|smashing (?:the|my) (?:door|window)s?|kicking (?:the|my) door)\b/,
  ],
  ['a fire or explosion', /\b(?:on fire|house fire|fire in|flames|burning down|explo(?:sion|ded)|bombs?|arson)\b/],
  [
    'a child in danger',
    /\b(?:(?:child|baby|toddler|kid|son|daughter)\b.{0,40}\b(?:missing|taken|hurt|locked|alone|danger)|abduct\w*|kidnap\w*)\b/,
  ],
  ['sexual violence', /\b(?:rap(?:e|ed|ing|ist)|sexual(?:ly)? assault\w*)\b/],
  [
    'somebody held or trapped',
    /\b(?:trapped|locked (?:me|us|her|him) (?:in|up)|wont let (?:me|us|her|him) (?:go|leave|out)|hostage|held against)\b/,
  ],
  [
    'fear or hiding',
    /\b(?:hiding|he(?:s| is) (?:here|back|outside)|she(?:s| is) (?:here|back|outside)|terrified|scared for|please help|help me|come (?:now|quick(?:ly)?)|hurry|emergency|urgent(?:ly)?|right now|happening now)\b/,
  ],
]

/** The dangers that a text may speak of, each once, in words fit to show on a list. Empty when none was found. */
export function emergencyWords(...texts: (string | null | undefined)[]): string[] {
  const words = texts
    .filter(Boolean)
    .join(' \n ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’`]/gu, '')
  return DANGERS.filter(([, pattern]) => pattern.test(words)).map(([danger]) => danger)
}
