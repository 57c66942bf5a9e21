/**
 * How long a synthetic crew takes, and how often it does what. Each row has its source; 'synthetic' marks our own
 * assumption, to be replaced by a force's figures. Published rates are never shown as a rehearsal's result.
 */
export type Parameter = { readonly value: number; readonly unit: string; readonly source: string }

const INSPECTION = 'standards, inspection.md section 3'
const CHESHIRE = `Cheshire Police charts 2015 to 2020 (maczokni/n8_cov, commit 12456c5), ${INSPECTION}`
const row = (value: number, unit: string, source = 'synthetic'): Parameter => ({ value, unit, source })

export const PARAMETERS = {
  // Answering
  'answer-999-quick-share': row(0.86, 'of calls', `84% within 10 s in spring 2023, 85% in October 2023: ${INSPECTION}`),
  'answer-999-quick-median': row(4.2, 'seconds'),
  'answer-999-slow-mean': row(
    32,
    'seconds beyond 10',
    `with the rows above, a mean near 9.8 s: between 12.51 (2024) and 7.41, ${INSPECTION}`,
  ),
  'message-101': row(22, 'seconds'),
  'answer-101-median': row(25, 'seconds', `with its spread, a mean of 54 s: April 2024 to March 2025, ${INSPECTION}`),
  'answer-101-spread': row(1.24, 'sigma of log'),
  'patience-101-mean': row(1000, 'seconds', `loses about 5%, the national target for abandonment: ${INSPECTION}`),
  'open-online-median': row(20, 'minutes'),
  'call-back-wait-median': row(9, 'minutes'),
  'call-back-answered': row(0.62, 'of attempts'),
  'call-back-attempts': row(
    3,
    'attempts',
    'Cumbria: two more attempts after no answer; standards, contact.md section 4',
  ),
  'hold-after': row(
    310,
    'seconds in the queue',
    'our default: busy when the first has waited five minutes, contact/callback/call-back.ts',
  ),
  'hold-agreed': row(0.8, 'of callers asked'),
  'hold-vulnerable': row(0.2, 'of callers asked'),
  'lost-reaches-again': row(0.4, 'of callers who left and were not reached'),
  'lost-again-median': row(18, 'minutes after leaving'),
  // The network
  'silent-pressed-55': row(0.3, 'of silent calls put through'),
  'aml-sent': row(0.85, 'of 999 calls by mobile'),
  // Many and often
  'burst-every': row(24, 'hours'),
  'burst-callers': row(
    24,
    'callers',
    'synthetic: a motorway crash, after the burst of 80 calls, standards, inspection.md section 6',
  ),
  'burst-minutes': row(14, 'minutes'),
  'frequent-calls': row(8, 'calls a day', 'one person rang 253 times in a month: standards, contact.md section 4'),
  'frequent-changed': row(0.15, 'of their calls'),
  // On the line
  'line-on-hold': row(0.12, 'of calls'),
  'own-state-after': row(0.08, 'of contacts'),
  'talk-999-median': row(250, 'seconds'),
  'talk-101-median': row(330, 'seconds'),
  'handle-online-median': row(280, 'seconds'),
  'talk-spread': row(0.55, 'sigma of log'),
  'wrap-up-mean': row(60, 'seconds', 'In-between time of a position formula; standards, contact.md section 4'),
  'number-withheld': row(0.09, 'of calls'),
  // Sending
  'dispatch-immediate-median': row(95, 'seconds'),
  'dispatch-priority-median': row(7, 'minutes', `with travel, a median near 13 minutes: ${CHESHIRE}`),
  'dispatch-scheduled-median': row(170, 'minutes'),
  'attended-immediate': row(
    0.95,
    'of incidents',
    'synthetic: charted shares of 65 to 75% count further callers and stood-down logs, which are drawn apart here',
  ),
  'attended-priority': row(0.64, 'of incidents', `62 to 70% of grade 2 attended: ${CHESHIRE}`),
  'attended-scheduled': row(0.38, 'of incidents', `30 to 45% of grade 3 attended: ${CHESHIRE}`),
  'turn-out-median': row(70, 'seconds'),
  'road-detour': row(1.3, 'km by road per km straight'),
  'speed-immediate': row(55, 'km/h'),
  'speed-priority': row(42, 'km/h'),
  'speed-scheduled': row(36, 'km/h'),
  'travel-spread': row(0.2, 'sigma of log'),
  'scene-immediate-median': row(50, 'minutes', CHESHIRE),
  'scene-priority-median': row(47, 'minutes', `45 to 60: ${CHESHIRE}`),
  'scene-scheduled-median': row(42, 'minutes', `40 to 80 for grade 3, 35 for grade 4: ${CHESHIRE}`),
  'scene-spread': row(0.45, 'sigma of log'),
  // Victims' own pages
  'own-pages-wanted': row(0.3, 'of victims who may be reached safely'),
  'own-pages-card-median': row(6, 'minutes after the talk about how to reach them'),
  'own-pages-first-median': row(25, 'minutes after the card'),
  'own-pages-again': row(0.5, 'of those who looked once'),
  'own-pages-next-median': row(240, 'minutes later'),
  'own-pages-asks': row(0.35, 'of visits'),
  'own-pages-sends': row(0.2, 'of visits'),
  'own-pages-answered-median': row(90, 'minutes after the question'),
  // Recording and investigating
  'crime-decision-attended-median': row(2.5, 'hours after leaving the scene'),
  'crime-decision-desk-median': row(1.5, 'hours after the report'),
  'crime-decision-latest': row(
    23,
    'hours after the report',
    'A crew that keeps the 24 hours of the counting rules; standards, victims.md section 3',
  ),
  'allocate-median': row(50, 'minutes'),
  'plan-median': row(4, 'hours after allocation'),
  'plan-latest': row(22, 'hours after recording', 'Our default is 24 hours; standards, victims.md section 5'),
  'line-dropped': row(0.3, 'of lines of enquiry that may be'),
  'first-review-raised-median': row(9, 'hours after the plan'),
  'review-latest': row(0.92, 'of the interval'),
  // Victims
  'wants-updates': row(0.9, 'of victims'),
  'unsafe-to-contact': row(
    0.12,
    'of victims of domestic abuse or stalking',
    '14 of 118 referrals in one sample; standards, victims.md section 9',
  ),
  'update-median': row(5, 'hours after the event'),
} as const satisfies Record<string, Parameter>

export type ParameterId = keyof typeof PARAMETERS

export function parameter(id: ParameterId): number {
  return PARAMETERS[id].value
}
