import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import type { Stamp } from '../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { londonDay } from '../platform/time.ts'
import { recordAdvice } from './advice.store.ts'
import type { CallSheet } from './call-sheet.ts'
import { decide } from './call-sheet-decide.store.ts'
import type { ContactRow } from './contact.store.ts'
import { attachOffered } from './event/attach-offered.store.ts'
import { sayInterpreter } from './interpreter/interpreter.store.ts'
import { INTERPRETER_STATES, INTERPRETER_WAYS } from './interpreter/interpreter.ts'
import { answerPathway } from './pathway.store.ts'
import { readPathwayAnswers } from './pathway-answers.store.ts'
import { AdviceBody, TaskDoneBody, ToolBody } from './pathway-bodies.ts'
import { answerBox, typedAnswers, wordsBox } from './pathway-boxes.ts'
import { pathwayPackOn } from './pathway-pack.ts'
import { answerPoliceNamed } from './police-named.store.ts'
import { recordRiskTool } from './risk-tool.store.ts'
import { firstIssue, renamed } from './sheet-refusal.ts'
import { finishTask } from './task-done.store.ts'
import { YES_NO_UNKNOWN } from './thrive.ts'

/** What the buttons beside THRIVE do: pathway answers, an advice card, a risk tool, a task done. */
export async function doBeside(
  tx: Tx,
  contact: ContactRow,
  sheet: CallSheet,
  force: Force,
  stamp: Stamp,
): Promise<Outcome<object>> {
  if (sheet.do.startsWith('police:')) return answerPolice(tx, contact, sheet, force, stamp)
  if (sheet.do.startsWith('ring:') || sheet.do.startsWith('decide:')) return decide(tx, contact, sheet, stamp)
  if (sheet.do.startsWith('interpreter:')) return saySheetInterpreter(tx, contact, sheet, stamp)
  if (sheet.do === 'pathways') return answerAll(tx, contact, sheet, stamp)
  if (sheet.do === 'tool') {
    const given = ToolBody.safeParse({
      tool: sheet.tool,
      state: sheet.toolState,
      level: sheet.toolLevel,
      score: sheet.toolScore,
      judgement: sheet.toolJudgement,
      reason: sheet.toolReason,
      notSubject: sheet.notSubject,
    })
    return renamed(given.success ? await recordRiskTool(tx, contact, given.data, stamp) : firstIssue(given.error), {
      state: 'toolState',
      level: 'toolLevel',
      score: 'toolScore',
      judgement: 'toolJudgement',
      reason: 'toolReason',
    })
  }
  const [deed, id, state] = sheet.do.split(':')
  if (deed === 'advice') {
    const given = AdviceBody.safeParse({
      card: id,
      state,
      reason: sheet.adviceReason,
      channel: sheet.adviceChannel,
      understood: sheet.adviceUnderstood,
      notSubject: sheet.notSubject,
    })
    return renamed(given.success ? await recordAdvice(tx, contact, given.data, stamp) : firstIssue(given.error), {
      reason: 'adviceReason',
      channel: 'adviceChannel',
      understood: 'adviceUnderstood',
    })
  }
  // Who somebody is is said after the sheet is saved (call-who.store.ts).
  if (deed === 'who') return accept({})
  if (deed === 'attach') return attachOffered(tx, contact, id ?? '', stamp)
  if (deed === 'task') {
    const task = await tx
      .selectFrom('contact.task')
      .select('id')
      .where('contact_id', '=', contact.id)
      .where(eb => eb(eb.cast('id', 'text'), '=', id ?? ''))
      .executeTakeFirst()
    if (!task) return refuse('no-task', 'This contact has no such task')
    const given = TaskDoneBody.safeParse({ result: sheet.taskResult })
    const done = given.success ? await finishTask(tx, task.id, given.data.result, stamp) : firstIssue(given.error)
    return renamed(done ?? refuse('no-task', 'This contact has no such task'), { result: 'taskResult' })
  }
  return accept({})
}

/** Every answer typed in any pathway. What is drawn as it was answered before is nothing new, and no mistake. */
async function answerAll(tx: Tx, contact: ContactRow, sheet: CallSheet, stamp: Stamp): Promise<Outcome<object>> {
  const pack = pathwayPackOn(londonDay(stamp.at))
  const before = await readPathwayAnswers(tx, [contact.id])
  let some = false
  for (const [pathway, answers] of typedAnswers(pack.pathways, sheet)) {
    const taken = await answerPathway(tx, contact, { pathway, answers, notSubject: sheet.notSubject }, stamp)
    if (taken.ok) some = true
    else if (taken.refusal.code !== 'nothing-new') {
      const { code, message, field } = taken.refusal
      const box = code === 'needs-words' || code === 'subject-not-kept' ? wordsBox : answerBox
      return refuse(code, message, field === undefined ? undefined : box(pathway, field))
    }
  }
  return some || before.length > 0 ? accept({}) : refuse('nothing-new', 'Answer at least one question of the pathway')
}

/** 'interpreter:needed', 'interpreter:joined'. */
async function saySheetInterpreter(
  tx: Tx,
  contact: ContactRow,
  sheet: CallSheet,
  stamp: Stamp,
): Promise<Outcome<object>> {
  const state = INTERPRETER_STATES.find(one => sheet.do === `interpreter:${one}`)
  if (!state) return refuse('wrong-answer', 'Use one of the buttons')
  return sayInterpreter(
    tx,
    contact,
    {
      state,
      language: sheet.interpreterLanguage,
      way: INTERPRETER_WAYS.find(one => one === sheet.interpreterWay),
      who: sheet.interpreterWho,
      independent: sheet.interpreterIndependent === 'yes',
      why: sheet.interpreterWhy,
    },
    stamp,
  )
}

/** 'police:yes', or 'police:yes:STAFF' where the handler confirmed who the log names. */
async function answerPolice(
  tx: Tx,
  contact: ContactRow,
  sheet: CallSheet,
  force: Force,
  stamp: Stamp,
): Promise<Outcome<object>> {
  const [, answer, staffId] = sheet.do.split(':')
  const known = YES_NO_UNKNOWN.find(one => one === answer)
  if (!known) return refuse('wrong-answer', 'Answer yes, no or not known', 'police')
  const name = known === 'yes' && !staffId ? sheet.policeName : undefined
  return answerPoliceNamed(tx, contact, { answer: known, words: sheet.policeWords, staffId, name }, force, stamp)
}
