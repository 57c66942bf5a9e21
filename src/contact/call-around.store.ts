import { may } from '../platform/access/permissions.ts'
import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { GradeCode } from '../platform/force/vocabulary.ts'
import { londonDay } from '../platform/time.ts'
import { type AssessmentRow, answersOf } from './assessment.store.ts'
import { CALL_KEYS } from './call-keys.ts'
import type { ContactRow } from './contact.store.ts'
import { emergencyClock, emergencyRuleOn } from './emergency-clock.ts'
import { offeredHandover } from './handover.store.ts'
import { acceptHandover, type Receiver } from './handover.ts'
import { readHere } from './here.store.ts'
import type { LogLine } from './log-line.store.ts'
import { readColleagues } from './mine.store.ts'
import type { readPathways } from './pathways.store.ts'
import { raiseTo } from './raise.ts'
import { readOnMyLine } from './shift/on-my-line.store.ts'
import { isKnown, PROMPTS } from './thrive.ts'
import { lacksFor } from './thrive-lacks.ts'
import { THRIVE_PACKS } from './thrive-pack.ts'
import { stillToDo } from './wrap-up.ts'

type Known = {
  now: Temporal.Instant
  who: Who
  assessments: readonly AssessmentRow[]
  log: readonly LogLine[]
  beside: Awaited<ReturnType<typeof readPathways>>['page']
  floor: GradeCode | null
  belowFloor: boolean
  hasIncident: boolean
}

/** What stands around the call itself: keys, who else is here, the offer to a colleague, the emergency's clock, the wrap-up. */
export async function readAround(tx: Tx, contact: ContactRow, known: Known) {
  const { now, who, assessments } = known
  const offer = contact.state === 'open' ? await offeredHandover(tx, contact.id) : undefined
  const here = await readHere(tx, contact.id, who.id)
  return {
    keys: CALL_KEYS.filter(one => one.on === 'call'),
    here,
    unread: known.log.flatMap(line => (line.order >= here.seen && line.by !== who.id ? [line.lineId] : [])),
    raiseTo: raiseTo(contact.grade, known.floor),
    emergency:
      contact.state === 'open'
        ? (emergencyClock(
            {
              grade: contact.grade,
              gradedAt: contact.graded_at,
              place: contact.place,
              settlementId: contact.settlement_id,
              incidentType: contact.incident_type,
              assessed: assessments.length > 0,
            },
            emergencyRuleOn(londonDay(now)),
            now,
          ) ?? null)
        : null,
    offer: offer ? shownOffer(offer, who) : null,
    onMyLine: await readOnMyLine(tx, who),
    colleagues: contact.state === 'open' ? await readColleagues(tx, contact.handler_id) : [],
    todo: contact.state === 'open' ? stillToDo(wrapAsk(contact, known, offer !== undefined)) : [],
  }
}

function shownOffer(offer: NonNullable<Awaited<ReturnType<typeof offeredHandover>>>, who: Who) {
  const to: Receiver =
    offer.to_kind === 'person'
      ? { kind: 'person', id: offer.to_id!, name: offer.to_name ?? '' }
      : { kind: offer.to_kind }
  const supervisor = may(who.role, 'agree a slower response')
  return {
    fromName: offer.from_name,
    toKind: offer.to_kind,
    toName: offer.to_name,
    callerTold: offer.caller_told,
    riskStands: offer.risk_stands,
    offeredAt: offer.offered_at,
    mayAccept:
      may(who.role, 'take contacts') && acceptHandover({ fromId: offer.from_id, to }, { id: who.id, supervisor }).ok,
    mayKeep: offer.from_id === who.id || supervisor,
  }
}

function wrapAsk(contact: ContactRow, known: Known, offered: boolean) {
  const { assessments, log, beside } = known
  const newest = assessments.at(-1)
  const answers = newest && answersOf(newest)
  const written = [...log.map(line => line.learnedAt ?? line.at), ...beside.pathwayAnswers.map(one => one.at)]
  const pack = THRIVE_PACKS.at(-1)!
  return {
    grade: contact.grade,
    floor: known.floor,
    belowFloor: known.belowFloor,
    assessedAt: newest?.at ?? null,
    lacks: newest ? lacksFor('closure', newest, londonDay(known.now)) : [],
    hasIncident: known.hasIncident,
    lastWrittenAt: written.toSorted(Temporal.Instant.compare).at(-1) ?? null,
    unknownPrompts: answers ? PROMPTS.filter(one => !isKnown(answers[one])).map(one => pack.prompts[one].label) : [],
    openPathwayQuestions: beside.pathways.reduce((sum, one) => sum + one.of - one.answered, 0),
    openAdvice: {
      safety: beside.adviceOpen.safety ?? 0,
      evidence: beside.adviceOpen.evidence ?? 0,
      prevention: beside.adviceOpen.prevention ?? 0,
    },
    openTasks: beside.tasks.filter(one => one.state !== 'done').length,
    place: contact.place,
    callerName: contact.caller_name,
    safeNumber: contact.caller_number,
    offered,
  }
}
