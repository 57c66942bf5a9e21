/**
 * Does this reason say, in whatever words, that there was nobody to send? That is never a reason to slow a response
 * down, to close a call for help, or to say why nobody went (design section 5; contact.md 3.1): it says what the force
 * lacked, not what the caller no longer needed. "No officers were needed" is another matter, and passes.
 */
export function saysNoResource(reason: string): boolean {
  const words = reason
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
  return NEVER_A_REASON.some(pattern => pattern.test(words))
}

/** What the person is told when a rule refuses such a reason. */
export const NO_RESOURCE_REFUSED =
  'Having nobody to send is never a reason: say what changed for the person who called, or leave it open as delayed'

const WHO = '(?:units?|resources?|officers?|crews?|patrols?|staff|cops?|bobb(?:y|ies)|pcs?)'
/** Words that are also about the scene ("no cars were damaged"), and so need a word about sending beside them. */
const WHAT = '(?:cars?|vehicles?|police|vans?|cover|body|one)'
const BE = '(?:is|are|was|were|be|been|being|all|currently|still|now|yet|tonight|today|became|become|come|came)'
const BUSY =
  '(?:busy|committed|tied up|deployed|engaged|elsewhere|unavailable|taken|stretched|(?:on|at) (?:other|another|different) (?:jobs?|calls?|incidents?))'
const FREE = '(?:available|free|spare|left|on duty|to (?:send|go|attend|deploy|allocate|assign|spare|come))'
/** What may follow "no officers" without being about sending. */
const NOT_THAT = `(?! (?:${BE} |had |have |attendance )*(?:needed|required|necessary|wanted|requested|hurt|injured|harmed|damaged|involved|present|found|seen))`

const NEVER_A_REASON: readonly RegExp[] = [
  new RegExp(
    `\\b(?:no|nil|zero|not enough|insufficient|lack(?:ed|ing)?(?: of)?|shortages?(?: of)?|short of|too few) (?:\\w+ ){0,2}${WHO}\\b${NOT_THAT}`,
  ),
  new RegExp(
    `\\b(?:no|nil|zero|not enough|insufficient|lack of|too few) (?:\\w+ )?(?:${FREE} ${WHAT}|${WHAT} (?:${BE} )*${FREE})\\b`,
  ),
  /\b(?:not enough|too few) (?:cars|vehicles|vans|police|cover|people)\b/,
  new RegExp(
    `\\b(?:nobody|noone|no one|none) (?:${BE} )*(?:available|free|spare|on duty|(?:left )?to (?:send|go|attend|deploy|allocate|assign|spare|come))\\b`,
  ),
  /\b(?:nobody|noone|no one|nothing) (?:(?:that |who )?we (?:can|could) send|to send|(?:can|could) (?:attend|go|be sent))\b/,
  new RegExp(`\\b(?:${WHO}|${WHAT}) (?:${BE} )*not (?:${BE} )*(?:available|free)\\b`),
  new RegExp(`\\b(?:all|every|each|both) (?:\\w+ ){0,3}(?:${WHO}|${WHAT}) (?:${BE} )*${BUSY}\\b`),
  new RegExp(`\\b${WHO} (?:${BE} |too )*${BUSY}\\b`),
  /\b(?:everyone|everybody|all of us|we) (?:is|are|re|was|were) (?:all )?(?:tied up|committed|stretched|deployed)\b/,
  /\b(?:awaiting|waiting (?:for|on)|until we (?:get|have)|once we (?:get|have)) (?:a |an |any |the next )?(?:free |available |spare )?(?:resources?|units?|officers?|crews?|patrols?)\b/,
  /\b(?:demand (?:is |was )?(?:too |very |so )?high|high demand|stretched (?:thin|tonight)|minimum (?:strength|staffing|levels?)|down on numbers|low on (?:staff|officers|units|numbers))\b/,
  /\b(?:unresourced|un resourced|under ?(?:resourced|staffed|staffing)|short ?(?:staffed|staffing|handed)|staff shortages?|resourcing|no (?:capacity|availability))\b/,
  /\b(?:unable|not able|couldnt|could not|can ?not|cant|failed) (?:to )?(?:resource|crew|send (?:anyone|anybody|a|an|any|someone)|find (?:a|any) (?:unit|resource|officer|crew))\b/,
  /\b(?:resource|demand|staffing|capacity|operational) (?:pressures?|levels?|demands?|constraints?|issues?|problems?|shortages?)\b/,
  /\b(?:due to|because of|owing to|given|high|exceptional) (?:\w+ )?demands?\b/,
  /\b(?:we|force|shift|control) (?:are|is|was|were) (?:\w+ )?(?:too )?(?:busy|stretched)\b/,
  /\btoo busy to (?:send|go|attend|come)\b/,
]
