/**
 * Does this reason say, in whatever words, that there was nobody to send? That is never a reason to slow a response
 * down, to close a call for help, or to say why nobody went (design section 5; contact.md 3.1): it says what the force
 * lacked, not what the caller no longer needed. "No officers were needed" is another matter, and passes.
 */
export function saysNoResource(reason: string): boolean {
  const words = reason.toLowerCase().replace(/[^a-z0-9]+/g, ' ')
  return NEVER_A_REASON.some(pattern => pattern.test(words))
}

/** What the person is told when a rule refuses such a reason. */
export const NO_RESOURCE_REFUSED = 'Having nobody to send is never a reason: say what changed for the person who called, or leave it open as delayed'

const WHO = '(?:units?|resources?|officers?|cars?|crews?|patrols?|vehicles?|police|staff|cops?|pcs?|(?:any|no)? ?(?:body|one)|response|availability|capacity)'
const BUSY = '(?:busy|committed|tied up|deployed|engaged|elsewhere|unavailable|out|taken|on other jobs|at other jobs)'
const BE = '(?:is|are|was|were|being|been|be|remain|remained|all|currently|still|now|yet|at (?:the|this|that) (?:time|moment))'

const NEVER_A_REASON: readonly RegExp[] = [
  // "no units free", "no available officers", "not enough cars", "nobody to send"
  new RegExp(`\\b(?:no|not enough|insufficient|inadequate|lack(?: of)?|lacking|short(?:age)?(?: of)?|shortages? of|out of|without|too few|few) (?:\\w+ )?(?:available |free |spare )?${WHO}\\b(?! (?:\\w+ )?(?:needed|required|necessary|wanted|wished|involved|attendance (?:needed|required)))`),
  new RegExp(`\\b(?:nobody|no one|noone|none) (?:${BE} )*(?:free|available|spare|left|to (?:send|go|attend|deploy|allocate|assign|come))\\b`),
  new RegExp(`\\b${WHO} (?:${BE} )*(?:not|un) ?(?:available|free)\\b`),
  // "all units committed", "every car was busy"
  new RegExp(`\\b(?:all|every|each|both) (?:\\w+ )?${WHO} (?:${BE} )*${BUSY}\\b`),
  new RegExp(`\\b(?:units|resources|officers|cars|crews|patrols) (?:${BE} )*(?:too )?(?:busy|committed|tied up|unavailable|stretched)\\b`),
  /\b(?:unresourced|un resourced|under ?resourced|under ?staffed|short ?staffed|short handed|short ?staffing|under ?staffing|staff shortages?|resourcing)\b/,
  /\b(?:unable|not able|could ?n ?t|could not|can ?not|can t|failed) (?:to )?(?:resource|staff|crew|send|spare|allocate|assign|deploy|find) (?:it|this|that|anyone|anybody|a|an|any|the|one|someone|somebody)?\b/,
  /\b(?:resource|demand|staffing|capacity|operational) (?:pressures?|levels?|demands?|constraints?|issues?|problems?|shortages?)\b/,
  /\b(?:due to|because of|owing to|given|high|other|exceptional) demands?\b/,
  /\b(?:we|they|force|shift|control|police|district|officers) (?:are|is|was|were|being) (?:far |much |just |all )?(?:too )?(?:busy|stretched)\b/,
  /\btoo busy to (?:send|go|attend|come)\b/,
]
