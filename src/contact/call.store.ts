import { may } from '../platform/access/permissions.ts'
import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import { londonDay } from '../platform/time.ts'
import { type AssessmentRow, answersOf, askedBeside, floorNow, readAssessments } from './assessment.store.ts'
import { readAround } from './call-around.store.ts'
import { shownBoxes } from './call-sheet.ts'
import { type ContactRow, findContact, sensitivityOf } from './contact.store.ts'
import { moveContact } from './contact-state.ts'
import { readCriticalOf } from './critical/critical.store.ts'
import { detailsOf } from './details.store.ts'
import { readDraft } from './draft.store.ts'
import { countEarlier, latestEarlier, NOTHING_EARLIER } from './earlier-contacts.store.ts'
import { readCrowdBeside } from './event/crowd.store.ts'
import { readFrequent } from './frequent/frequent-callers.store.ts'
import { isFaster } from './grade-order.ts'
import { readGradings, targetOf } from './grading.store.ts'
import { closedUnasked } from './line-closed.ts'
import { readLog } from './log-line.store.ts'
import { becauseOf, floorOf } from './minimum-grade.ts'
import { nextQuestions } from './next-questions.ts'
import { shownAnswers } from './pathway-boxes.ts'
import type { Answered } from './pathway-state.ts'
import { readPathways } from './pathways.store.ts'
import { readPoliceNamed } from './police-shown.store.ts'
import { readPressedAway } from './pressed-away.store.ts'
import { questionPackOn } from './question-pack.ts'
import { rationaleOn } from './rationale.ts'
import { readReach } from './reach.store.ts'
import { openIncidentOf } from './review.store.ts'
import { answerSeconds } from './telephony/answer-time.ts'
import { thrivePackOn } from './thrive-pack.ts'
import { shownThrive } from './thrive-shown.ts'
import { readUpgrade } from './upgrade-reason.store.ts'
import { readWritten } from './written.store.ts'

export type CallPage = Awaited<ReturnType<typeof readCallPage>>

/** Everything the call screen shows of one contact; undefined where there is none. */
export async function readCallPage(tx: Tx, id: string, ask: { force: Force; now: Temporal.Instant; who: Who }) {
  const contact = await findContact(tx, id)
  if (!contact) return undefined
  const { force, now, who } = ask
  const assessments = await readAssessments(tx, id)
  const details = detailsOf(contact)
  const log = await readLog(tx, id)
  const report = await readReport(tx, id)
  const written = await readWritten(tx, id)
  const words = [
    ...log.map(line => line.text),
    ...(details.summary ? [details.summary] : []),
    ...(report ? [report.what] : []),
    ...(written ? [written.words] : []),
  ]
  const beside = await readPathways(tx, contact, { force, now, assessments, words })
  const floor = floorNow(contact, assessments, force, beside.answers) ?? floorOf(askedBeside(contact, beside.answers))
  const sensitive = sensitivityOf(force, contact.incident_type)
  const day = londonDay(now)
  const triage = contact.state === 'open' && may(who.role, 'triage contacts')
  const earlier = await countEarlier(tx, [{ id, callerNumber: contact.caller_number }], now)
  const incident = await readIncident(tx, contact.case_id)
  const boxes = triage
    ? { ...shownBoxes(assessments.at(-1)), ...shownAnswers(beside.answers), ...(await readDraft(tx, id, who.id)) }
    : {}
  return {
    contactId: id,
    caseId: contact.case_id,
    version: await versionOf(tx, contact.case_id),
    ...standingOf(contact),
    details,
    grade: contact.grade,
    gradedAt: contact.graded_at,
    floor: floor ? { grade: floor.grade, because: becauseOf(floor), reasons: floor.reasons } : null,
    belowFloor: floor !== undefined && contact.grade !== null && isFaster(floor.grade, contact.grade),
    target: contact.grade ? targetOf(contact, contact.grade, force, now) : null,
    log,
    assessments: assessments.map(({ fact_xid: _x, case_id: _c, contact_id: _i, ...row }) => row),
    gradings: await readGradings(tx, id),
    upgrade: await readUpgrade(tx, id, day),
    pressedAway: await readPressedAway(tx, id),
    rationale: triage ? rationaleOn(day).slots : [],
    report,
    written,
    ...beside.page,
    critical: await readCriticalOf(tx, id, who),
    police: await readPoliceNamed(tx, contact, force, words, who),
    incident,
    joined: await readJoined(tx, contact),
    ...(await readAround(tx, contact, {
      now,
      who,
      assessments,
      log,
      beside: beside.page,
      floor: floor?.grade ?? null,
      belowFloor: floor !== undefined && contact.grade !== null && isFaster(floor.grade, contact.grade),
      hasIncident: incident !== null,
    })),
    crowd: await readCrowdBeside(tx, contact, ask),
    frequent: await readFrequent(tx, contact, now),
    ...(await readReach(tx, contact, now, who)),
    earlier: { ...(earlier.get(id) ?? NOTHING_EARLIER), latest: await latestEarlier(tx, contact, now) },
    questions: triage
      ? nextQuestions(
          {
            channel: contact.channel,
            ...details,
            sensitive,
            assessments: assessments.map(answersOf),
            pathways: beside.questions,
            lineClosed: lineClosed(contact, assessments, sensitive, beside.answers),
          },
          thrivePackOn(day),
          questionPackOn(day),
        )
      : [],
    boxes,
    thrive: triage ? shownThrive(thrivePackOn(day), boxes, assessments.length) : null,
    may: {
      triage,
      take:
        moveContact({ state: contact.state, endState: contact.end_state }, 'take').ok && may(who.role, 'take contacts'),
      slower: may(who.role, 'agree a slower response'),
      review:
        !triage &&
        may(who.role, 'grade contacts') &&
        (contact.state === 'open' || (await openIncidentOf(tx, id)) !== undefined),
    },
  }
}

function lineClosed(
  contact: ContactRow,
  assessments: readonly AssessmentRow[],
  sensitive: ReturnType<typeof sensitivityOf>,
  answers: readonly Answered[],
): boolean {
  const { state, call_ended_at: callEndedAt, vulnerable, held_at } = contact
  const assessedAt = assessments.at(-1)?.at ?? null
  return (
    closedUnasked({
      open: state === 'open',
      callEndedAt,
      assessedAt,
      sensitive,
      answers,
      held: held_at !== null,
      vulnerable,
    }) !== null
  )
}

function standingOf(contact: ContactRow) {
  return {
    number: contact.number,
    channel: contact.channel,
    silent55: contact.silent55,
    state: contact.state,
    offeredAt: contact.offered_at,
    answeredAt: contact.answered_at,
    takenAt: contact.taken_at,
    waitSeconds: answerSeconds({
      offeredAt: contact.offered_at,
      ivrEndedAt: contact.ivr_ended_at,
      queuedAt: contact.queued_at,
      answeredAt: contact.answered_at,
    }),
    abandonedAt: contact.abandoned_at,
    abandonStage: contact.abandon_stage,
    callEndedAt: contact.call_ended_at,
    handlerName: contact.handler_name,
    vulnerable: contact.vulnerable,
    stillHappening: contact.still_happening,
    endState: contact.end_state,
    endReason: contact.end_reason,
    endedAt: contact.ended_at,
    referredTo: contact.referred_to,
  }
}

async function versionOf(tx: Tx, caseId: string): Promise<number> {
  const head = await tx
    .selectFrom('platform.case_head')
    .select('version')
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return head?.version ?? 0
}

async function readReport(tx: Tx, contactId: string) {
  return (
    (await tx
      .selectFrom('contact.online_report')
      .select([
        'reference',
        'happening',
        'what',
        'place',
        'happened_when as happenedWhen',
        'when_unsure as whenUnsure',
        'name',
        'safe_channel as safeChannel',
        'safe_detail as safeDetail',
        'safe_when as safeWhen',
        'emergency_words as emergencyWords',
        'high_harm as highHarm',
      ])
      .where('contact_id', '=', contactId)
      .executeTakeFirst()) ?? null
  )
}

async function readIncident(tx: Tx, caseId: string) {
  return (
    (await tx
      .selectFrom('response.incident')
      .select(['id as incidentId', 'number', 'state', 'attend_by as attendBy'])
      .where('case_id', '=', caseId)
      .orderBy('opened_at')
      .limit(1)
      .executeTakeFirst()) ?? null
  )
}

/** The contact this one was joined to, and those that were joined to this one. */
async function readJoined(tx: Tx, contact: ContactRow) {
  return tx
    .selectFrom('contact.contact')
    .select(['id as contactId', 'case_id as caseId', 'number', 'offered_at as offeredAt', 'channel'])
    .where(eb =>
      eb.or([eb('joined_to', '=', contact.id), ...(contact.joined_to ? [eb('id', '=', contact.joined_to)] : [])]),
    )
    .orderBy('offered_at')
    .limit(50)
    .execute()
}
