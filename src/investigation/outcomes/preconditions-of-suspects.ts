import type { Precondition } from './precondition.ts'
import { needed, PRACTICE } from './precondition-row.ts'

const LABEL = 'Home Office outcome tables, year ending March 2026: the outcome’s own label says so'
const YJLC =
  'Youth Justice Legal Centre, NPCC guidance on outcome 22: https://yjlc.uk/resources/legal-updates/npcc-guidance-outcome-22-alternative-out-court-disposal'
export const CLEVELAND =
  'Cleveland Police disclosure on outcome 21, January 2025: https://www.cleveland.police.uk/foi-ai/cleveland-police/disclosure/2025/january/foi-3825-outcome-21/'
const JUSTICE_INNOVATION =
  'Centre for Justice Innovation: https://justiceinnovation.org/articles/beyond-admission-could-outcome-22-23-become-england-and-wales-version-no-contest'

const NAMED = {
  needs: 'A suspect is named',
  missing: 'No suspect is named: this outcome is for an identified one, so name them first',
  by: 'suspect-named',
} as const

/** What outcomes need of a suspect, and of what was done with one. */
export const OF_SUSPECTS: readonly Precondition[] = [
  needed({ ...NAMED, id: 'suspect-named', of: [1, 2, 3, 5, 6, 8, 10, 11, 12, 17, 22, 23] }),
  needed({ ...NAMED, id: 'suspect-identified', of: [15, 16], confidence: 'read', source: LABEL }),
  needed({ ...NAMED, id: 'suspect-linked', of: [21], confidence: 'read', source: CLEVELAND }),
  needed({
    id: 'nobody-identified',
    of: [14, 18],
    needs: 'Nobody is identified, or whoever was named is cleared',
    missing:
      'A suspect is named: end that with no further action first, or choose an outcome for an identified suspect',
    by: 'nobody-named',
    confidence: 'read',
    source: LABEL,
  }),
  needed({
    id: 'charge-recorded',
    of: [1],
    needs: 'The charge, requisition or summons is recorded',
    missing: 'No charge is recorded: record it as an event of the suspect first',
    by: 'charged',
  }),
  needed({
    id: 'admission',
    of: [2, 3],
    needs: 'The suspect admits it',
    missing: 'Say where the suspect admits it: a caution needs an admission',
    confidence: 'read',
    source: YJLC,
  }),
  needed({
    id: 'youth-team-told',
    of: [2],
    needs: 'The youth offending team was told',
    missing: 'Nothing says that the youth offending team was told',
  }),
  needed({
    id: 'court-accepted',
    of: [4],
    needs: 'The court accepted it',
    missing: 'Nothing says that a court took this into consideration, which court and when',
  }),
  needed({
    id: 'death-shown',
    of: [5],
    needs: 'Evidence that the suspect has died',
    missing: 'Nothing shows that the suspect has died: a certificate, a coroner’s or a hospital’s word',
  }),
  needed({
    id: 'adult',
    of: [6],
    needs: 'The suspect is an adult',
    missing: 'Nothing says how it is known that the suspect is an adult',
  }),
  needed({
    id: 'possession',
    of: [7],
    needs: 'The offence is possession of cannabis or khat',
    missing: 'This warning is for possession of cannabis or khat, and this crime is not a possession of drugs',
    by: 'possession',
  }),
  needed({
    id: 'accepts-responsibility',
    of: [8],
    needs: 'The suspect accepts that they did it',
    missing: 'Say where the suspect accepts responsibility: a community resolution needs it',
    confidence: 'read',
    source: YJLC,
  }),
  needed({
    id: 'terms-met',
    of: [8],
    needs: 'What was agreed has been done',
    missing: 'Nothing says that what was agreed has been done, or when it will be and who looks',
  }),
  needed({
    id: 'age-shown',
    of: [11],
    needs: 'Proof that the suspect is under ten',
    missing: 'Nothing shows how old the suspect was: say what proves it',
  }),
  needed({
    id: 'safeguarding-referral',
    of: [11],
    needs: 'The child was referred to safeguarding',
    missing: 'Nothing says that the child was referred to safeguarding, to whom and when',
  }),
  needed({
    id: 'medical-evidence',
    of: [12],
    needs: 'Medical evidence of the illness',
    missing: 'No medical evidence is named: whose it is, and where it can be read',
  }),
  needed({
    id: 'untraced-circulated',
    of: [15],
    needs: 'A suspect who was not found is circulated, with a date to look again',
    missing: 'A suspect was named and never seen: say the circulation reference, and when it is looked at again',
    by: 'suspect-found',
    orStatement: true,
  }),
  needed({
    id: 'activity-complete',
    of: [22],
    needs: 'What they agreed to do is complete',
    missing: 'Say what shows that the activity is complete: this is recorded only after it is',
    confidence: 'read',
    source: YJLC,
  }),
  needed({
    id: 'conditions-running',
    of: [23],
    from: '2026-02-01',
    needs: 'The decision to prosecute is held while conditions run',
    missing:
      'Nothing says which conditions run, until when, and that failing them is prosecuted and keeping them ends it',
    confidence: 'secondary',
    source: JUSTICE_INNOVATION,
  }),
  needed({
    id: 'outside-reference',
    of: [1, 6, 9, 19, 20, 23],
    needs: 'The reference that this outcome rests on',
    missing: 'Quote the reference that this outcome rests on',
    by: 'reference',
    field: 'reference',
    source: PRACTICE,
  }),
]
