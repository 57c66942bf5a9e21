import { capital, momentWords, plain, said, type Wording } from './wording.ts'
import { CHARGING_WORDS } from './words-of-charging.ts'
import { DAY_WORDS } from './words-of-investigating.ts'
import { KEEPING_WORDS } from './words-of-keeping.ts'
import { MATERIAL_WORDS } from './words-of-material.ts'
import { ORDER_WORDS } from './words-of-orders.ts'

const EVENTS: Record<string, string> = {
  arrest: 'arrested',
  interview: 'interviewed',
  release: 'released',
  bail: 'bailed',
  'bail-change': 'bail changed',
  charge: 'charged',
  'out-of-court-disposal': 'dealt with out of court',
  'no-further-action': 'no further action',
}
const BAIL_STEPS: Record<string, string> = {
  extended: 'extended',
  'court-applied': 'a court asked',
  'court-decided': 'decided by a court',
  referred: 'sent to the prosecutor',
  returned: 'back from the prosecutor',
}
const ANSWERS: Record<string, string> = {
  agrees: 'content with it',
  objects: 'they disagree',
  asks: 'they ask something first',
  'says-nothing': 'they do not want to say',
}
const REOPENED: Record<string, string> = {
  'review-overturned': 'a review found the decision wrong',
  'new-evidence': 'something new came up',
  'victim-objects': 'a victim objects',
  mistake: 'the decision was a mistake',
}
const WITHDRAWAL_DECISIONS: Record<string, string> = {
  'go-on': 'it goes on without their evidence',
  'more-time': 'more time',
  accept: 'accepted',
}
const DECISIONS: Record<string, string> = {
  'new-line': 'a new line of enquiry',
  'close-line': 'close a line of enquiry',
  direction: 'direction given',
  'victim-contact': 'contact the victim',
  'plan-stands': 'the plan stands',
}

/** Investigation's facts, from the recording decision to the outcome. Names of suspects are not in them. */
export const INVESTIGATION_WORDS: Record<string, Wording> = {
  'crime-recorded': (body, names) => ({
    title: `Crime ${body.number ?? ''} recorded: ${names.offence(body.offence)}`,
    lines: [
      momentWords(body.decisionDueAt) &&
        `Decision was due by ${momentWords(body.decisionDueAt)}${body.late === true ? ': recorded late' : ''}`,
      Array.isArray(body.victims) && victimsWords(body.victims),
    ],
    page: 'crimes',
  }),
  'crime-not-recorded': body => ({
    title: 'Decided: not a crime',
    lines: [said('Reason', body.reason)],
    page: 'incidents',
  }),
  'no-crime-told': body => ({
    title:
      body.how === 'not-told'
        ? 'Whoever reported it was not told that no crime is recorded'
        : 'Whoever reported it was told that no crime is recorded',
    lines: [
      { 'in-person': 'In person', phone: 'By phone', 'in-writing': 'In writing' }[String(body.how)] ??
        'Why not stands with the decision',
    ],
    page: 'incidents',
  }),
  'investigation-allocated': body => ({
    title: `Investigation given to ${body.ownerName ?? 'an investigator'}`,
    page: 'crimes',
  }),
  'plan-set': body => ({ title: `Investigation plan, version ${body.version ?? 1}`, page: 'crimes' }),
  'line-of-enquiry-added': body => ({
    title: 'Line of enquiry added',
    lines: [
      momentWords(body.dueAt) && `Due ${momentWords(body.dueAt)}`,
      momentWords(body.perishesAt) && `Evidence lost after ${momentWords(body.perishesAt)}`,
    ],
    page: 'crimes',
  }),
  'line-of-enquiry-ended': body => ({ title: `Line of enquiry ended: ${plain(body.state)}`, page: 'crimes' }),
  'review-made': body => ({
    title: `Supervisor’s review: ${DECISIONS[body.decision] ?? plain(body.decision)}`,
    lines: [momentWords(body.nextDueAt) && `Next review by ${momentWords(body.nextDueAt)}`],
    page: 'crimes',
  }),
  ...DAY_WORDS,
  ...MATERIAL_WORDS,
  ...KEEPING_WORDS,
  ...ORDER_WORDS,
  ...CHARGING_WORDS,
  'suspect-named': () => ({ title: 'Suspect named', page: 'crimes' }),
  'suspect-event-recorded': body => ({ title: `Suspect: ${EVENTS[body.event] ?? plain(body.event)}`, page: 'crimes' }),
  'bail-step-recorded': body => ({
    title: `Bail: ${BAIL_STEPS[body.step] ?? plain(body.step)}`,
    lines: [
      typeof body.lastDay === 'string' && `Last day ${body.lastDay}`,
      body.late === true && 'Recorded after bail had ended, done before that',
    ],
    page: 'crimes',
  }),
  'withdrawal-recorded': body => ({
    title:
      body.route === 'unreached'
        ? 'The victim could not be reached'
        : 'The victim does not support it: what they said is recorded',
    page: 'crimes',
  }),
  'withdrawal-decided': body => ({
    title: `What the victim wants was decided on: ${WITHDRAWAL_DECISIONS[body.decision] ?? plain(body.decision)}`,
    page: 'crimes',
  }),
  'outcome-proposed': (body, names) => ({ title: `Outcome proposed: ${names.outcome(body.code)}`, page: 'crimes' }),
  'outcome-need-stated': () => ({ title: 'Stated, with evidence, what the outcome needs', page: 'crimes' }),
  'notice-left-out': () => ({
    title: 'A victim is not told before it is decided: the reason is on the case',
    page: 'crimes',
  }),
  'notice-answered': body => ({
    title: `A victim answered what is proposed: ${ANSWERS[body.view] ?? plain(body.view)}`,
    page: 'crimes',
  }),
  'outcome-agreed': (body, names) => ({ title: `Outcome agreed: ${names.outcome(body.code)}`, page: 'crimes' }),
  'investigation-reopened': body => ({
    title: `Investigation opened again: ${REOPENED[body.cause] ?? plain(body.cause)}`,
    page: 'crimes',
  }),
  'review-requested': body => ({
    title: body.excluded
      ? 'A victim asked for a review that the scheme does not cover'
      : 'A victim asked for a review of the decision',
    page: 'crimes',
  }),
  'reviewer-named': () => ({
    title: 'Somebody who had no part in it was named to review the decision',
    page: 'crimes',
  }),
  'review-right-decided': body => ({
    title: `The review of the decision: ${body.decision === 'overturned' ? 'it was wrong' : 'it stands'}`,
    page: 'crimes',
  }),
  'cancellation-requested': body => ({
    title: `Asked that the crime be cancelled: ground ${plain(body.ground)}`,
    page: 'crimes',
  }),
  'cancellation-refused': () => ({ title: 'The crime is kept: it is not cancelled', page: 'crimes' }),
  'crime-cancelled': body => ({ title: `Crime cancelled: ground ${plain(body.ground)}`, page: 'crimes' }),
  'crime-reclassified': (body, names) => ({
    title: `Offence changed from ${names.offence(body.from)} to ${names.offence(body.to)}`,
    page: 'crimes',
  }),
  'reported-rape-kept': () => ({ title: 'A reported rape is kept, not yet recorded', page: 'incidents' }),
  'reported-rape-looked-at': () => ({ title: 'The reported rape was looked at again', page: 'incidents' }),
  'outcome-refused': (body, names) => ({
    title: `Outcome refused: ${names.outcome(body.code)}`,
    lines: [said('Reason', body.reason)],
    page: 'crimes',
  }),
}

function victimsWords(victims: readonly { enhanced?: unknown; enhancedReason?: unknown }[]): string {
  const enhanced = victims.filter(victim => victim.enhanced === true)
  const many = victims.length === 1 ? '1 victim' : `${victims.length} victims`
  if (enhanced.length === 0) return capital(many)
  const why = [...new Set(enhanced.map(victim => victim.enhancedReason).filter(reason => typeof reason === 'string'))]
  return `${many}, ${enhanced.length} with enhanced rights${why.length ? `: ${why.join('; ')}` : ''}`
}
