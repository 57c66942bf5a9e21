import { plain, said, type Wording } from './wording.ts'

const ACTS: Record<string, string> = {
  done: 'A right of the victim was met',
  paused: 'A right of the victim was paused',
  resumed: 'A right of the victim was taken up again',
  transferred: 'A right of the victim was handed over',
  void: 'A right of the victim never began',
}
const DANGERS: Record<string, string> = {
  release: 'the suspect was released',
  absconded: 'the suspect is away',
  'condition-change': 'the conditions of bail changed',
  'order-change': 'the order that protects them changed',
  'order-over': 'the order that protected them is over',
}
const HOW: Record<string, string> = {
  phone: 'by phone',
  'in-person': 'in person',
  'at-the-door': 'at the door',
}

/** Facts of a victim's rights and of the hours in which they are told of a danger. */
export const RIGHTS_WORDS: Record<string, Wording> = {
  'enhanced-rights-granted': body => ({
    title: 'Enhanced rights granted to the victim',
    lines: [body.danger === true && 'In danger from the suspect'],
  }),
  'enhanced-rights-removed': () => ({ title: 'Enhanced rights taken away by a supervisor, with why' }),
  'right-event-recorded': body => ({ title: `Recorded for the victim’s rights: ${plain(body.event ?? 'an event')}` }),
  'right-act-recorded': body => ({
    title: ACTS[body.act] ?? 'Something was done about a right of the victim',
    lines: [said('Which', plain(body.event ?? '')), said('To', body.to), said('By', body.owner)],
  }),
  'rights-pack-loaded': body => ({
    title: 'An edition of the Victims’ Code was loaded',
    lines: [said('Edition', body.id)],
  }),
  'safety-alarm-raised': body => ({
    title: `Alarm: a victim in danger does not know that ${DANGERS[body.danger] ?? 'something happened'}`,
    lines: [said('Given to', body.toName)],
  }),
  'victim-safety-told': body => ({
    title:
      body.how === 'not-reached'
        ? 'A victim in danger could not be reached yet'
        : `A victim in danger was told ${HOW[body.how] ?? ''}`,
  }),
}
