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

const WHO = '(?:units?|resources?|officers?|crews?|patrols?|staff|cops?)'
/** Words that are also about the scene ("no cars were damaged"), and so need a word about sending beside them. */
const WHAT = '(?:cars?|vehicles?|police|vans?|cover|body|one)'
const BE = '(?:is|are|was|were|be|been|being|all|currently|still|now|yet|tonight|today|became|become|come|came)'
const BUSY = '(?:busy|committed|tied up|deployed|engaged|elsewhere|unavailable|taken|stretched)'
const FREE = '(?:available|free|spare|left|on duty|to (?:send|go|attend|deploy|allocate|assign|spare|come))'
/** What may follow "no officers" without being about sending. */
const NOT_THAT = `(?! (?:${BE} |had |have |attendance )*(?:needed|required|necessary|wanted|requested|hurt|injured|harmed|damaged|involved|present|found|seen))`

const NEVER_A_REASON: readonly RegExp[] = [
  new RegExp(
    `\\b(?:no|not enough|insufficient|lack(?:ed|ing)?(?: of)?|shortages?(?: of)?|too few) (?:\\w+ )?${WHO}\\b${NOT_THAT}`,
  ),
  new RegExp(
    `\\b(?:no|not enough|insufficient|lack of|too few) (?:\\w+ )?(?:${FREE} ${WHAT}|${WHAT} (?:${BE} )*${FREE})\\b`,
  ),
  /\b(?:not enough|too few) (?:cars|vehicles|vans|police|cover|people)\b/,
  new RegExp(`\\b(?:nobody|noone|none) (?:${BE} )*${FREE}\\b`),
  new RegExp(`\\b(?:${WHO}|${WHAT}) (?:${BE} )*not (?:${BE} )*(?:available|free)\\b`),
  new RegExp(`\\b(?:all|every|each|both) (?:\\w+ )?(?:${WHO}|${WHAT}) (?:${BE} )*${BUSY}\\b`),
  new RegExp(`\\b${WHO} (?:${BE} |too )*${BUSY}\\b`),
  /\b(?:unresourced|un resourced|under ?(?:resourced|staffed|staffing)|short ?(?:staffed|staffing|handed)|staff shortages?|resourcing|no (?:capacity|availability))\b/,
  /\b(?:unable|not able|couldnt|could not|can ?not|cant|failed) (?:to )?(?:resource|crew|send (?:anyone|anybody|a|an|any|someone)|find (?:a|any) (?:unit|resource|officer|crew))\b/,
  /\b(?:resource|demand|staffing|capacity|operational) (?:pressures?|levels?|demands?|constraints?|issues?|problems?|shortages?)\b/,
  /\b(?:due to|because of|owing to|given|high|exceptional) (?:\w+ )?demands?\b/,
  /\b(?:we|force|shift|control) (?:are|is|was|were) (?:\w+ )?(?:too )?(?:busy|stretched)\b/,
  /\btoo busy to (?:send|go|attend|come)\b/,
]
