import { plain, said, type Wording } from './wording.ts'

/** Facts of a victim-care officer's day. */
export const VICTIM_CARE_WORDS: Record<string, Wording> = {
  'victim-care-handed-on': body => ({
    title: 'Somebody else keeps the victim informed',
    lines: [said('Now', body.toName), said('Before', body.fromName)],
  }),
  'right-lateness-explained': body => ({
    title: 'Why a right of the victim was late',
    lines: [said('Reason', plain(body.reason)), said('Which', plain(body.event ?? ''))],
  }),
  'survey-decided': body => ({
    title: body.way ? 'The victim is asked how it went' : 'The victim is not asked how it went',
    lines: [
      said('Stage', plain(body.stage)),
      said('How', plain(body.way ?? '')),
      said('Why not', plain(body.notAsked ?? '')),
    ],
  }),
  'survey-answer-sent': () => ({ title: 'Somebody answered how it went' }),
  'survey-answered': body => ({
    title: `The victim said how it went${body.poor === true ? ': it was poor, and somebody makes it good' : ''}`,
    lines: [said('Stage', plain(body.stage)), said('About', body.about)],
  }),
  'survey-ended': body => ({ title: `Asked how it went: ${plain(body.how)}` }),
  'survey-recovery-opened': () => ({ title: 'Somebody else is to make good what a victim called poor' }),
  'survey-recovered': body => ({
    title: 'What a victim called poor was looked at',
    lines: [said('What came of it', plain(body.outcome))],
  }),
  'forum-item-raised': () => ({ title: 'Victims raised something together' }),
  'forum-item-answered': () => ({ title: 'What victims raised was answered' }),
  'forum-item-done': () => ({ title: 'What victims raised was done' }),
  'forum-item-published': () => ({ title: 'What victims raised was published, in our words' }),
}
