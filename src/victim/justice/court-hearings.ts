import type { CourtKind } from './court-kind.ts'

/** Days in court before a verdict, what is asked and given for witnesses, and where the accused is meanwhile. */
export const OF_HEARINGS: readonly CourtKind[] = [
  {
    kind: 'first-hearing',
    name: 'First hearing listed',
    teller: 'witness-care',
    starts: ['hearing'],
    day: { needed: true, label: 'When the hearing is', hearing: true },
    stands: 'before-trial',
  },
  {
    kind: 'hearing-listed',
    name: 'Hearing listed',
    teller: 'witness-care',
    starts: ['hearing'],
    day: { needed: true, label: 'When the hearing is', hearing: true },
    stands: 'before-trial',
  },
  {
    kind: 'trial-listed',
    name: 'Trial listed',
    teller: 'witness-care',
    starts: ['hearing'],
    day: { needed: true, label: 'When the trial begins', hearing: true },
    stands: 'before-trial',
  },
  {
    kind: 'hearing-changed',
    name: 'Hearing changed or taken out of the list',
    teller: 'witness-care',
    starts: ['hearing'],
    day: { needed: false, label: 'The new time (empty: taken out, and no new day yet)', hearing: true },
  },
  {
    kind: 'hearing-result',
    name: 'What came of a hearing',
    teller: 'court',
    starts: [],
    results: [
      { code: 'went-ahead', words: 'It went ahead' },
      { code: 'adjourned', words: 'It was put off' },
      { code: 'sent-up', words: 'Sent to the Crown Court', stands: 'before-trial' },
    ],
  },
  {
    kind: 'prosecutor-decision',
    name: 'The prosecutor’s decision',
    teller: 'prosecutor',
    starts: ['prosecutor-decision'],
    results: [
      { code: 'not-to-prosecute', words: 'Not to prosecute', danger: 'release', stands: 'not-convicted' },
      { code: 'stopped', words: 'The case was stopped', danger: 'release', stands: 'not-convicted' },
      { code: 'charge-changed', words: 'A charge was changed substantially' },
    ],
  },
  {
    kind: 'court-bail',
    name: 'Bail decided by a court',
    teller: 'court',
    starts: ['court-bail'],
    results: [
      { code: 'conditions', words: 'Bail with conditions', danger: 'release' },
      { code: 'unconditional', words: 'Bail without conditions', danger: 'release' },
      { code: 'remanded', words: 'Kept in custody', held: true },
    ],
  },
  {
    kind: 'court-bail-changed',
    name: 'Bail conditions changed by a court',
    teller: 'court',
    starts: ['court-bail'],
    danger: 'condition-change',
  },
  {
    kind: 'released-by-court',
    name: 'Let out by a court',
    teller: 'court',
    starts: ['court-bail'],
    danger: 'release',
  },
  {
    kind: 'warrant',
    name: 'Warrant',
    teller: 'court',
    starts: ['warrant'],
    results: [
      { code: 'issued', words: 'Issued: they did not come', danger: 'absconded' },
      { code: 'executed', words: 'Arrested on it', held: true },
      { code: 'withdrawn', words: 'Withdrawn', held: true },
    ],
  },
  {
    kind: 'witness-needed',
    name: 'Whether the victim must give evidence',
    teller: 'prosecutor',
    starts: ['witness-needed'],
    results: [
      { code: 'needed', words: 'They must come to court' },
      { code: 'agreed', words: 'Their statement is agreed: they need not come' },
      { code: 'stood-down', words: 'They no longer need to come' },
    ],
  },
  { kind: 'special-measures-asked', name: 'Special measures asked for', teller: 'prosecutor', starts: [] },
  {
    kind: 'special-measures',
    name: 'Special measures decided',
    teller: 'court',
    starts: ['witness-needed'],
    results: [
      { code: 'granted', words: 'Granted' },
      { code: 'in-part', words: 'Granted in part' },
      { code: 'refused', words: 'Refused' },
    ],
  },
]
