import type { Gate, OutcomeRow } from '../../src/platform/force/policy.ts'
import { SINCE } from './policy.ts'

const LABELS = 'Label: Home Office outcome tables, year ending March 2026, shortened.'
const BELIEF = `${LABELS} Preconditions: general practice, not checked against the counting rules. Gate: our default.`
const read = (whose: string) => `${LABELS} Preconditions: ${whose}. Gate: our default.`

const SERGEANT: Gate = { role: 'supervisor', rank: 'sergeant', raisedTo: null, raisedFor: [] }
const INSPECTOR: Gate = { role: 'supervisor', rank: 'inspector', raisedTo: null, raisedFor: [] }

type Rest = Partial<Pick<OutcomeRow, 'from' | 'reference' | 'confidence' | 'source'>>

/** Home Office outcomes 0 to 23. Who may decide each is for a force to set: these gates are proposals. */
export const OUTCOMES: readonly OutcomeRow[] = [
  row(0, 'Not yet assigned', null, 'Not an outcome: never counted in totals', { confidence: 'read', source: LABELS }),
  row(1, 'Charged or summonsed', null, 'A charge record and who authorised it', {
    reference: 'Custody or Crown Prosecution Service reference',
  }),
  row(
    2,
    'Caution of a young person',
    SERGEANT,
    "The suspect admits it; the victim's views; the youth offending team told",
    {
      confidence: 'read',
      source: read('admission from guidance summarised by the Youth Justice Legal Centre, the rest general practice'),
    },
  ),
  row(3, 'Caution of an adult', SERGEANT, "The suspect admits it; the victim's views", {
    confidence: 'read',
    source: read('admission from guidance summarised by the Youth Justice Legal Centre, the rest general practice'),
  }),
  row(4, 'Taken into consideration', SERGEANT, 'Accepted by the court'),
  row(5, 'Offender has died', SERGEANT, 'A suspect is identified; evidence of the death'),
  row(6, 'Penalty notice', SERGEANT, 'The suspect is an adult', { reference: 'Notice number' }),
  row(7, 'Warning for cannabis or khat', SERGEANT, 'The offence is possession'),
  row(
    8,
    'Community resolution',
    SERGEANT,
    'The suspect accepts responsibility; the victim was asked; its terms are met',
    {
      confidence: 'read',
      source: read(
        'acceptance of responsibility from guidance summarised by the Youth Justice Legal Centre, the rest general practice',
      ),
    },
  ),
  row(9, 'Not in the public interest, decided by prosecutors', null, 'The prosecutor has decided', {
    reference: 'Crown Prosecution Service decision',
  }),
  row(
    10,
    'Not in the public interest, decided by police',
    INSPECTOR,
    'A named suspect; enough evidence; written reasons of public interest',
  ),
  row(11, 'Suspect is under 10', SERGEANT, 'Proof of age; a safeguarding referral'),
  row(12, 'Suspect is too ill', INSPECTOR, 'Medical evidence'),
  row(
    13,
    'Victim or key witness is dead or too ill',
    INSPECTOR,
    'Evidence of it; a case without the victim was weighed',
  ),
  row(14, 'No suspect identified; victim does not support', SERGEANT, "The victim's decision is on record"),
  row(
    15,
    'Suspect identified; victim supports; evidential difficulties',
    { ...SERGEANT, raisedTo: 'inspector', raisedFor: ['enhanced-rights'] },
    'All lines done or reasoned; a prosecution reference if the decision was theirs; if the suspect cannot be found, circulated with a review date',
  ),
  row(
    16,
    'Suspect identified; victim does not support',
    { ...SERGEANT, raisedTo: 'inspector', raisedFor: ['domestic', 'sexual', 'stalking'] },
    "A record of the victim's decision that can be audited, and its reason; coercion asked about; a case without the victim and protective orders weighed",
    {
      confidence: 'read',
      source: read("auditable record from the inspectorate's report on Greater Manchester, the rest general practice"),
    },
  ),
  row(17, 'Time limit has passed', INSPECTOR, 'A suspect; the date the limit ran out; what is to be learned'),
  row(18, 'No suspect identified', SERGEANT, 'Every line of enquiry closed; what would reopen it'),
  row(
    19,
    'Passed to the national fraud bureau',
    null,
    'Absent from the year ending March 2026: use only where the bureau gives a number',
    { reference: 'National fraud reference' },
  ),
  row(20, 'Transferred to another body', INSPECTOR, 'The named body accepted it; the victim was told', {
    reference: "The other body's reference",
  }),
  row(
    21,
    'Further investigation not in the public interest',
    INSPECTOR,
    'A named suspect linked and their status set; reasons; the victim or parent told; not normally for domestic abuse, hate or children',
    { confidence: 'read', source: read('Cleveland Police disclosure of January 2025') },
  ),
  row(22, 'Diversion done, no further action', SERGEANT, 'The activity is complete; no admission is needed', {
    confidence: 'read',
    source: read('guidance summarised by the Youth Justice Legal Centre'),
  }),
  row(
    23,
    'Deferred prosecution of a child',
    INSPECTOR,
    'Conditions are running: failure is prosecuted, success ends in no further action; no admission is needed',
    {
      from: '2026-02-01',
      reference: 'Youth justice service decision',
      confidence: 'secondary',
      source: read('Centre for Justice Innovation; exists since February 2026, day not known'),
    },
  ),
]

function row(code: number, label: string, gate: Gate | null, preconditions: string, rest: Rest = {}): OutcomeRow {
  const { from = SINCE, reference = null, confidence = 'general-knowledge', source = BELIEF } = rest
  return { code, label, from, to: null, gate, reference, preconditions, confidence, source }
}
