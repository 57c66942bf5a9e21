import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import type { Stamp } from '../platform/log/record.ts'
import { accept, type Outcome } from '../platform/outcome.ts'
import { londonDay } from '../platform/time.ts'
import { assessContact, readAssessments } from './assessment.store.ts'
import { type CallSheet, gradeOf, keptAfter, keptBeside, shownBoxes, typedDetails } from './call-sheet.ts'
import { doBeside } from './call-sheet-beside.store.ts'
import { type ContactRow, findContact } from './contact.store.ts'
import { describeContact, detailsOf, tidyDetails } from './details.store.ts'
import { changedDetails } from './details.ts'
import { keepDraft, readDraft } from './draft.store.ts'
import { EndBody } from './end-body.ts'
import { finishContact } from './ending.store.ts'
import { gradeContact } from './grading.store.ts'
import { offerHandover } from './handover.store.ts'
import { refuseSubjectWords } from './hate/hate-pack.store.ts'
import { addLine } from './log-line.store.ts'
import { readPathwayAnswers } from './pathway-answers.store.ts'
import { shownAnswers } from './pathway-boxes.ts'
import { keepPressedAway } from './pressed-away.store.ts'
import { composeReason, rationaleOn } from './rationale.ts'
import { firstIssue, renamed } from './sheet-refusal.ts'
import { releaseOf } from './silent-call.ts'
import { AssessmentBody } from './thrive-form.ts'
import { giveUpgradeReason } from './upgrade-reason.store.ts'

export type SheetSaved = { contactId: string; did: CallSheet['do'] }

/**
 * Saves the call screen: the log line and the details under any button, then what the button itself does, then keeps what
 * is typed elsewhere. All or nothing: a refusal saves none of it, and the page shows every word again.
 */
export async function saveSheet(
  tx: Tx,
  contact: ContactRow,
  sheet: CallSheet,
  force: Force,
  stamp: Stamp,
): Promise<Outcome<SheetSaved>> {
  const now = detailsOf(contact)
  const { drawn, typed } = typedDetails(sheet, now)
  const changes = changedDetails(tidyDetails(drawn), tidyDetails(typed), now)
  if (!changes.ok) return changes
  const told = {
    line: sheet.line,
    summary: changes.value.summary,
    place: changes.value.place,
  }
  const forbidden = await refuseSubjectWords(tx, contact.id, told, sheet.notSubject === 'yes', stamp.at)
  if (forbidden) return forbidden
  const described = await describeContact(tx, contact, changes.value, force, stamp)
  if (!described.ok) return described
  if (sheet.line) await addLine(tx, contact, sheet.line, stamp)

  // What was just described may change the floor, or grade a silent call by rule: what follows is decided on that.
  const fresh = (await findContact(tx, contact.id)) ?? contact
  const done = await doDeed(tx, fresh, sheet, force, stamp)
  if (!done.ok) return done
  if (sheet.pressedAt) await keepPressedAway(tx, contact, { deed: sheet.do, claimedAt: sheet.pressedAt }, stamp)
  if (sheet.do !== 'end') {
    const answered = await readPathwayAnswers(tx, [contact.id])
    const newest = (await readAssessments(tx, contact.id)).at(-1)
    const shown = { ...shownBoxes(newest), ...shownAnswers(answered) }
    const kept = sheet.typed
      ? keptBeside(await readDraft(tx, contact.id, stamp.by.id), sheet, shown)
      : keptAfter(sheet, shown)
    await keepDraft(tx, contact.id, stamp.by.id, kept, stamp.at)
  }
  return accept({ contactId: contact.id, did: sheet.do })
}

const withRationale = (reason: string | undefined, sheet: CallSheet, stamp: Stamp) =>
  composeReason(reason, sheet, rationaleOn(londonDay(stamp.at)))

async function doDeed(
  tx: Tx,
  contact: ContactRow,
  sheet: CallSheet,
  force: Force,
  stamp: Stamp,
): Promise<Outcome<object>> {
  const grade = gradeOf(sheet.do)
  if (grade)
    return renamed(
      await gradeContact(
        tx,
        contact,
        {
          grade,
          reason: withRationale(sheet.gradeReason, sheet, stamp),
          basis: releaseOf(sheet.gradeBasis),
          notSubject: sheet.notSubject,
        },
        force,
        stamp,
      ),
      {
        reason: 'gradeReason',
        basis: 'gradeBasis',
      },
    )
  if (sheet.do === 'grade-code') return giveUpgradeReason(tx, contact, sheet.gradeCode ?? '', stamp)
  if (sheet.do === 'assess') {
    const given = AssessmentBody.safeParse(sheet)
    const { notSubject } = sheet
    return given.success
      ? assessContact(tx, contact, { ...given.data, notSubject }, force, stamp)
      : firstIssue(given.error)
  }
  if (sheet.do === 'end') {
    const given = EndBody.safeParse({
      endState: sheet.endState,
      reason: withRationale(sheet.endReason, sheet, stamp),
      partner: sheet.partner,
      joinedTo: sheet.joinedTo,
      notSubject: sheet.notSubject,
    })
    return renamed(
      given.success ? await finishContact(tx, contact, given.data, force, stamp) : firstIssue(given.error),
      { reason: 'endReason' },
    )
  }
  if (sheet.do === 'handover')
    return offerHandover(
      tx,
      contact,
      { to: sheet.handTo, callerTold: sheet.handTold, riskStands: sheet.handStands },
      stamp,
    )
  return doBeside(tx, contact, sheet, force, stamp)
}
