import { momentWords, plain, type Wording } from './wording.ts'

const NOTE_TITLES = new Map<unknown, string>([
  ['said', 'What a victim said was written down'],
  ['asked', 'What a victim asked was written down: it waits for an answer'],
  ['line-end', 'A second end of a line of enquiry was written down'],
])

/** Facts of the day's work: what was put off, chosen, asked for and carried. */
export const DAY_WORDS: Record<string, Wording> = {
  'task-put-off': body => ({
    title: 'Something was put off',
    lines: [
      typeof body.reason === 'string' && `Because: ${plain(body.reason)}`,
      momentWords(body.until) && `Until ${momentWords(body.until)}`,
    ],
    page: 'crimes',
  }),
  'plan-line-chosen': body => ({ title: `A proposed line of enquiry: ${plain(body.choice)}`, page: 'crimes' }),
  'time-window-recorded': body => ({
    title: 'When it happened was found out',
    lines: [
      momentWords(body.from) && momentWords(body.to) && `From ${momentWords(body.from)} to ${momentWords(body.to)}`,
    ],
    page: 'crimes',
  }),
  'line-of-enquiry-given': body => ({
    title: `Line of enquiry given to ${body.ownerName ?? 'whoever investigates it'}`,
    page: 'crimes',
  }),
  'officer-absence-recorded': body => ({ title: `Somebody who investigates: ${plain(body.absence)}` }),
  'officer-level-recorded': body => ({ title: `Level ${body.pip ?? ''} of the national programme recorded` }),
  'note-added': body => ({
    title: NOTE_TITLES.get(body.of) ?? 'A note was added',
    lines: [
      momentWords(body.learnedAt) && `It came here ${momentWords(body.learnedAt)}`,
      body.meanwhile === 'line-ended' && 'Somebody else had ended the same line meanwhile: both are kept',
      body.meanwhile === 'closed' && 'The investigation was closed by then',
    ],
    page: body.crimeId === null ? 'incidents' : 'crimes',
  }),
  'note-read': () => ({ title: 'What came late from a phone was read beside what had been done', page: 'crimes' }),
  'third-party-request-drafted': body => ({
    title: 'Asking somebody else for information about a victim was put to a supervisor',
    lines: [typeof body.material === 'string' && `Kind: ${plain(body.material)}`],
    page: 'crimes',
  }),
  'third-party-request-decided': body => ({
    title:
      body.agreed === true
        ? 'Asking for a victim’s information was agreed'
        : 'Asking for a victim’s information was not agreed',
    page: 'crimes',
  }),
  'third-party-request-sent': body => ({
    title: 'Somebody else was asked for information about a victim',
    lines: [
      momentWords(body.noticeAt) && `The victim was told ${momentWords(body.noticeAt)}`,
      typeof body.withheld === 'string' && `The victim was not told: ${plain(body.withheld)}`,
    ],
    page: 'crimes',
  }),
  'third-party-request-answered': () => ({
    title: 'Information about a victim came from somebody else',
    page: 'crimes',
  }),
  'device-asked-for': body => ({
    title:
      body.agreed === true
        ? 'A victim agreed to information being taken from their device'
        : 'A victim was asked for their device and said no: it goes on without',
    lines: [momentWords(body.returnBy) && `They have it back by ${momentWords(body.returnBy)}`],
    page: 'crimes',
  }),
  'device-to-be-asked': () => ({ title: 'Why a victim is to be asked for their device was written', page: 'crimes' }),
  'device-agreement-withdrawn': body => ({
    title: 'A victim changed their mind about their device: nothing more is taken, and it goes on without',
    lines: [momentWords(body.returnBy) && `They have it back by ${momentWords(body.returnBy)}`],
    page: 'crimes',
  }),
  'device-returned': () => ({ title: 'A victim has their device back', page: 'crimes' }),
}
