import { capital, momentWords, plain, said, type Wording } from './wording.ts'

/** Facts of who may know, and of what follows from a pathway. */
export const CARE_WORDS: Record<string, Wording> = {
  'police-named-answered': body => ({
    title: `Asked whether it names anyone who works for the police: ${body.answer === 'unknown' ? 'not known' : plain(body.answer)}`,
    page: 'contacts',
  }),
  'contact-restricted': () => ({
    title: 'Restricted: it names somebody who works for the police',
    page: 'contacts',
  }),
  'restricted-officer-named': body => ({
    title: 'Who is named was recorded',
    lines: [body.known === true ? 'They, their team and their line are shut out' : 'Not in this force’s list'],
    page: 'contacts',
  }),
  'restricted-person-let-in': body => ({ title: 'One more person may know of it', lines: [said('Who', body.name)] }),
  'partner-accepted': body => ({
    title: 'A partner accepted it, so nobody goes',
    lines: [
      said('Partner', body.partner),
      said('Accepted by', body.acceptedBy),
      said('The caller was told', body.callerTold),
    ],
    page: 'contacts',
  }),
  'missing-level-set': body => ({
    title: `Missing person: ${plain(body.level)}${body.endorsed === true ? ', endorsed' : ', not endorsed yet'}`,
    lines: [said('Why', body.reasons)],
    page: 'contacts',
  }),
  'upgrade-reason-given': body => ({
    title: 'Said instead why the grade was raised',
    lines: [said('Reason', plain(body.code)), said('It said', plain(body.was))],
    page: 'contacts',
  }),
  'pressed-while-away': body => ({
    title: `Pressed while the system was away: ${plain(body.deed)}`,
    lines: [`That computer’s clock says ${momentWords(body.claimedAt)}: claimed, and no clock goes by it`],
    page: 'contacts',
  }),
  'ring-back-screened': body => ({
    title: `Would ringing back put them in danger: ${body.endangers === 'unknown' ? 'not known' : plain(body.endangers)}`,
    page: 'contacts',
  }),
  'restriction-lifted': body => ({ title: 'Restriction lifted', lines: [said('Why', capital(plain(body.why)))] }),
  'contact-task-due-moved': body => ({
    title: 'A task is due at another time: officers attended',
    lines: [
      said('What', body.what),
      momentWords(body.countedFrom) && `Attended ${momentWords(body.countedFrom)}`,
      momentWords(body.dueAt) && `Due by ${momentWords(body.dueAt)}, ${plain(body.because)}`,
    ],
    page: 'contacts',
  }),
}
