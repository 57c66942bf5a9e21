import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TEST_PASSWORD } from '../src/test-app.ts'
import { axeFinds } from './axe.ts'
import { knowSomebody } from './known-person.ts'
import { type KnownPortal, knownPortal, openHerPages } from './known-portal.ts'
import { type KnownRights, knownRights } from './known-rights.ts'
import { type MadeAsked, makeAsked } from './made-asked.ts'
import { type MadeBundle, makeBundle } from './made-bundle.ts'
import { type MadeCharging, makeCharging } from './made-charging.ts'
import { type MadeCourt, makeCourt } from './made-court.ts'
import { type MadeKept, makeKept, oldCase } from './made-kept.ts'
import { type MadeLetter, makeLetter } from './made-letter.ts'
import { type MadeMaterial, makeMaterial } from './made-material.ts'
import { type MadeOrder, makeOrders } from './made-order.ts'
import { importMadeUpAreas } from './made-up-areas.ts'
import { loadMadeUpCodes } from './made-up-codes.ts'
import { plainWords, readPdf, solid } from './pdf-text.ts'
import { prepared } from './prepared.ts'
import { publicWeight } from './public-weight.ts'
import { sweep } from './restricted-sweep.ts'
import { type Scene, setScene } from './scene.ts'
import { loadSampleForm, signSheet } from './signed-sheet.ts'
import { DESKTOP, NARROW, openSite, PHONE, type Site } from './site.ts'

let site: Site
let scene: Scene
let person: string
let sheet: string
let form: string
let officer: string
let orders: MadeOrder
let material: MadeMaterial
let rights: KnownRights
let charging: MadeCharging
let bundle: MadeBundle
let kept: MadeKept
let portal: KnownPortal
let court: MadeCourt
let letter: MadeLetter
let asked: MadeAsked

const prepare = async () => {
  site = await openSite('2019-06-03T10:00')
  const { t, url } = site
  const old = await oldCase(t)
  await t.at('2026-11-21T09:00')
  await importMadeUpAreas(t.db)
  await loadMadeUpCodes(t)
  const settle = async () => {
    // Twice: what one reader records, another reads.
    await t.catchUp()
    await t.catchUp()
  }
  scene = await setScene(
    { origin: url, password: TEST_PASSWORD, system: await t.as('system'), at: t.at, now: async () => t.now(), settle },
    () => t.at('2026-11-23T17:05'),
  )
  person = await knowSomebody(t)
  form = await loadSampleForm(t)
  officer = (await t.owner.query(`select id from platform.account where username = 'isla.ashdown'`)).rows[0].id
  orders = await makeOrders(t, scene)
  material = await makeMaterial(t, scene)
  rights = await knownRights(t, scene)
  charging = await makeCharging(t, scene)
  bundle = await makeBundle(t, scene)
  kept = await makeKept(t, old, scene)
  portal = await knownPortal(t, scene)
  court = await makeCourt(t, scene)
  letter = await makeLetter(t)
  asked = await makeAsked(t, scene)
  await settle()
  sheet = await signSheet(t, scene.call.contactId)
}
beforeAll(() => prepared(prepare, () => site?.close()), 240_000)
afterAll(() => site?.close())

/** `press`: what leads from `path` to a page that only a form opens. `does`: what the page is for, by the name that a screen reader says; a key must reach it. */
type Shown = {
  page: string
  as?: string
  path: () => string
  does: string | RegExp
  status?: number
  press?: (page: Page) => Promise<unknown>
}

const PAGES: Shown[] = [
  { page: 'public home', path: () => '/', does: 'Report online' },
  { page: 'online report', path: () => '/report', does: 'Send report' },
  { page: 'reporting, one question a page', path: () => '/report/steps', does: 'Continue' },
  { page: 'reporting: what happened', path: () => '/report/steps?step=what', does: 'Continue' },
  { page: 'reporting: a safe way', path: () => '/report/steps?step=reach', does: 'Continue' },
  { page: 'reporting: the answers', path: () => '/report/steps?step=check', does: 'Send report' },
  { page: 'reporting: going on later', path: () => '/report/return', does: 'Go on' },
  { page: 'reports begun and not sent', as: 'supervisor', path: () => '/supervision/reports-left', does: 'Wall' },
  { page: 'writing to us', path: () => '/chat', does: 'Begin' },
  { page: 'a new contact', as: 'handler', path: () => '/contacts/new', does: 'Open the contact' },
  { page: 'an order without a crime', as: 'handler', path: () => `/people/${person}/orders`, does: 'Record the order' },
  { page: 'how we are doing', path: () => '/how-we-are-doing', does: 'Download all of them (CSV)' },
  { page: 'how figures are made', path: () => '/figures', does: 'Leave this site' },
  { page: 'crime near you', path: () => '/crime-near-you', does: 'Show' },
  {
    page: 'crime in one district',
    path: () => `/crime-near-you?district=${encodeURIComponent('Example-under-Lyme')}`,
    does: /^A ward \(Example-under-Lyme \d+A\)$/,
  },
  { page: 'before you start', path: () => '/before-you-start?to=mine', does: 'Go on to your messages' },
  { page: 'leaving', path: () => '/leaving', does: 'Stop Esc from leaving on this device' },
  { page: 'a report received', path: () => '/report/received?reference=K7TM2QXP&now=yes', does: 'Leave this site' },
  { page: 'accessibility', path: () => '/accessibility', does: 'Leave this site' },
  { page: 'privacy', path: () => '/privacy', does: 'Leave this site' },
  { page: 'signing in to one’s own pages', path: () => '/my/sign-in', does: 'Continue' },
  { page: 'the second code', path: () => '/my/code', does: 'Sign in' },
  { page: 'one’s own pages, closed', path: () => '/my/gone', does: 'Leave this site' },
  { page: 'a victim’s own page', as: 'herself', path: () => '/my', does: 'See it, or write again' },
  { page: 'a victim’s messages', as: 'herself', path: () => '/my/messages', does: 'Send' },
  { page: 'who can help her', as: 'herself', path: () => '/my/help', does: 'Go back' },
  { page: 'asking to withdraw', as: 'herself', path: () => '/my/ask/withdraw-support', does: 'Ask' },
  { page: 'what must not be sent', as: 'herself', path: () => '/my/ask/images', does: 'Ask somebody to come' },
  { page: 'a victim’s safety page', as: 'herself', path: () => '/my/safety', does: 'Close these pages now' },
  { page: 'a victim’s keys', as: 'herself', path: () => '/my/keys', does: 'Go back' },
  { page: 'before something is sent', as: 'herself', path: () => '/my/send', does: 'No, go on' },
  { page: 'sending something', as: 'herself', path: () => '/my/send/file', does: 'Send' },
  {
    page: 'a victim’s own pages, for staff',
    as: 'investigator',
    path: () => `/victims/${portal.victimId}/my-pages`,
    does: 'Put it on their page',
  },
  {
    page: 'settling what was asked',
    as: 'investigator',
    path: () => `/victims/${portal.victimId}/my-pages/requests/${portal.requestId}`,
    does: 'Settle it',
  },
  {
    page: 'what waits on victims’ own pages',
    as: 'investigator',
    path: () => '/victims/their-pages',
    does: 'A question is not answered',
  },
  {
    page: 'what a victim asked',
    as: 'investigator',
    path: () => `/victims/${portal.victimId}/questions`,
    does: 'Write it down',
  },
  { page: 'what victims ask', as: 'victimcare', path: () => '/victims/questions', does: 'Victim care' },
  {
    page: 'everybody it happened to',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.crimeId}/family`,
    does: 'Add a relative or another victim',
  },
  {
    page: 'adding a relative',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.crimeId}/victims`,
    does: 'Add them',
  },
  { page: 'a message', as: 'victimcare', path: () => `/messages/${portal.messageId}`, does: 'The victim’s page' },
  { page: 'feedback', path: () => '/feedback', does: 'Send' },
  { page: 'feedback received', path: () => '/feedback/received', does: 'Leave this site' },
  { page: 'sign-in', path: () => '/sign-in', does: 'Sign in' },
  { page: 'an error', path: () => '/nothing-here', does: 'Leave this site', status: 404 },
  { page: 'the queue', as: 'handler', path: () => '/queue', does: /^Take contact \d+$/ },
  { page: 'the call', as: 'handler', path: () => `/contacts/${scene.call.contactId}`, does: /^Save log and details/ },
  { page: 'my contacts', as: 'handler', path: () => '/contacts/mine', does: 'The queue' },
  { page: 'the call sheet while the server is away', path: () => '/contacts/away', does: /^Keep the line/ },
  { page: 'find a person', as: 'handler', path: () => '/people/search?text=sam+exampel+07700900173', does: 'Find' },
  {
    page: 'who a caller may be, beside the call',
    as: 'handler',
    path: () => `/people/search?contactId=${scene.call.contactId}`,
    does: /^The same/,
  },
  { page: 'a person', as: 'supervisor', path: () => `/people/${person}`, does: /^Contact \d+$/ },
  { page: 'markers to look at again', as: 'handler', path: () => '/people/markers', does: 'It stands' },
  { page: 'perhaps one person', as: 'supervisor', path: () => '/people/proposals', does: 'One person' },
  {
    page: 'everybody who rang about it',
    as: 'handler',
    path: () => `/events/${scene.call.contactId}`,
    does: /^Contact \d+$/,
  },
  {
    page: 'the risk looked at again',
    as: 'handler',
    path: () => `/contacts/${scene.call.contactId}/review`,
    does: 'Record THRIVE',
  },
  { page: 'frequent callers', as: 'handler', path: () => '/callers', does: 'Queue' },
  {
    page: 'a frequent caller’s plan',
    as: 'handler',
    path: () => `/contacts/${scene.call.contactId}/caller-plan`,
    does: 'Save as version 1',
  },
  { page: 'the shift handover', as: 'supervisor', path: () => '/handover', does: 'Sign this sheet out' },
  {
    page: 'a signed handover, by whoever takes it over',
    as: 'katerina.oakley',
    path: () => `/handover/${sheet}`,
    does: 'Sign in what is ticked',
  },
  {
    page: 'a signed handover, by whoever signed it out',
    as: 'supervisor',
    path: () => `/handover/${sheet}`,
    does: 'The sheet as it is now',
  },
  {
    page: 'a loaded risk form',
    as: 'handler',
    path: () => `/contacts/${scene.call.contactId}/risk-form/${form}`,
    does: 'Record risk tool',
  },
  { page: 'finding anything', as: 'investigator', path: () => '/find?text=morgan+exampel', does: 'Find' },
  { page: 'the incident board', as: 'dispatcher', path: () => '/incidents', does: /^Incident \d+$/ },
  { page: 'the incident', as: 'dispatcher', path: () => `/incidents/${scene.call.incidentId}`, does: /^Send / },
  { page: 'the case', as: 'supervisor', path: () => `/cases/${scene.worked.caseId}`, does: 'Show' },
  { page: 'what is kept', as: 'records', path: () => '/retention', does: /^An erasure of group/ },
  {
    page: 'how long a case is kept',
    as: 'records',
    path: () => `/cases/${scene.worked.caseId}/retention`,
    does: 'Save the review',
  },
  { page: 'holding a case', as: 'investigator', path: () => `/cases/${scene.worked.caseId}/hold`, does: 'Hold it' },
  { page: 'ending a hold', as: 'records', path: () => `/holds/${kept.holdId}/end`, does: 'End the hold' },
  {
    page: 'what erasing would take',
    as: 'records',
    path: () => `/cases/${kept.keptCaseId}/erasure`,
    does: 'How long this is kept',
  },
  { page: 'an erasure', as: 'records', path: () => `/erasures/${kept.erasureId}`, does: 'Stop the erasure' },
  {
    page: 'naming somebody from outside',
    as: 'standards',
    path: () => `/standards/${kept.restrictedCaseId}/independent`,
    does: 'Name them, and let them in',
  },
  { page: 'professional standards', as: 'standards', path: () => '/standards', does: /^(Crime|Contact) \d+$/ },
  {
    page: 'a restricted case',
    as: 'standards',
    path: () => `/standards/${kept.restrictedCaseId}`,
    does: 'I have it',
  },
  { page: 'languages', as: 'victimcare', path: () => '/languages', does: 'Victim care' },
  {
    page: 'writing to somebody of another language',
    as: 'investigator',
    path: () => `/victims/${letter.victimId}/update`,
    does: 'Save and send',
  },
  { page: 'letters to victims', as: 'victimcare', path: () => '/letters', does: 'Those ticked were posted' },
  {
    page: 'a letter to look at',
    as: 'victimcare',
    path: () => `/letters/${letter.waitsId}`,
    does: 'I have looked at it: it is right',
  },
  {
    page: 'a printed letter',
    as: 'victimcare',
    path: () => `/letters/${letter.printedId}`,
    does: 'It was posted',
  },
  { page: 'cases at court', as: 'victimcare', path: () => '/courts', does: /^Crime \d+$/ },
  {
    page: 'a case at court',
    as: 'victimcare',
    path: () => `/crimes/${scene.worked.crimeId}/court`,
    does: 'Record what happened',
  },
  {
    page: 'what happened at court',
    as: 'victimcare',
    path: () => `/crimes/${scene.worked.crimeId}/court/events`,
    does: 'Record it',
  },
  {
    page: 'told, given and offered',
    as: 'victimcare',
    path: () => `/victims/${scene.worked.victimId}/deeds`,
    does: 'Information about help',
  },
  {
    page: 'telling of help',
    as: 'victimcare',
    path: () => `/victims/${scene.worked.victimId}/deeds/told-of-help`,
    does: 'Record it',
  },
  {
    page: 'support of a victim',
    as: 'victimcare',
    path: () => `/victims/${scene.worked.victimId}/support`,
    does: 'Refer them, or say why not',
  },
  {
    page: 'referring for support',
    as: 'victimcare',
    path: () => `/victims/${scene.worked.victimId}/support/referrals`,
    does: 'Record it',
  },
  { page: 'a support referral', as: 'victimcare', path: () => `/referrals/${court.referralId}`, does: 'Record it' },
  { page: 'who helps victims', as: 'victimcare', path: () => '/support', does: 'Show' },
  {
    page: 'support referrals that wait',
    as: 'victimcare',
    path: () => '/support/referrals',
    does: 'Who helps victims',
  },
  { page: 'investigations', as: 'investigator', path: () => '/investigations', does: /^Crime \d+$/ },
  { page: 'on my phone', as: 'investigator', path: () => '/phone', does: /^Keep it/ },
  { page: 'on my phone without signal', as: 'investigator', path: () => '/phone/away', does: 'Keep the note' },
  { page: 'the investigation', as: 'investigator', path: () => `/crimes/${scene.worked.crimeId}`, does: 'Plan again' },
  {
    page: 'what the victim wants',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.crimeId}/withdrawal`,
    does: 'Record it for a supervisor',
  },
  {
    page: 'deciding what it means',
    as: 'supervisor',
    path: () => `/withdrawals/${scene.worked.withdrawalId}/decision`,
    does: 'Decide',
  },
  {
    page: 'whether an order is asked for',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.crimeId}/order-question`,
    does: 'Save what was decided',
  },
  {
    page: 'recording an order',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.crimeId}/orders`,
    does: 'Record the order',
  },
  { page: 'protective orders', as: 'investigator', path: () => '/orders', does: /^Stalking protection order against/ },
  { page: 'an order', as: 'handler', path: () => `/orders/${orders.orderId}`, does: 'It was broken' },
  {
    page: 'serving an order',
    as: 'investigator',
    path: () => `/orders/${orders.unservedId}/steps`,
    does: 'Record it',
  },
  {
    page: 'who an order’s people are on file',
    as: 'investigator',
    path: () => `/orders/${orders.orderId}/people`,
    does: 'They are the same',
  },
  {
    page: 'an order that was broken',
    as: 'handler',
    path: () => `/orders/${orders.orderId}/breaches`,
    does: 'Record the breach',
  },
  {
    page: 'whether a breach is a crime',
    as: 'investigator',
    path: () => `/order-breaches/${orders.breachId}/crime`,
    does: 'Save',
  },
  {
    page: 'telling a victim of an order',
    as: 'investigator',
    path: () => `/order-tellings/${orders.tellingId}`,
    does: 'Record it',
  },
  {
    page: 'suspects outstanding',
    as: 'investigator',
    path: () => '/suspects/outstanding',
    does: 'Alex Sample',
  },
  {
    page: 'finding a suspect',
    as: 'investigator',
    path: () => `/suspects/${scene.worked.suspectId}/pursuit`,
    does: 'Record it',
  },
  {
    page: 'a suspect of another crime too',
    as: 'investigator',
    path: () => `/suspects/${scene.worked.suspectId}/crimes`,
    does: 'Link them',
  },
  { page: 'who is on bail', as: 'investigator', path: () => '/bail', does: 'Casey Sample' },
  {
    page: 'one suspect’s bail',
    as: 'investigator',
    path: () => `/suspects/${scene.worked.suspectId}/bail`,
    does: 'Record it',
  },
  {
    page: 'the crime decision',
    as: 'officer',
    path: () => `/incidents/${scene.call.incidentId}/crime`,
    does: 'Record the crime',
  },
  {
    page: 'what the log says that may be a crime',
    as: 'officer',
    path: () => `/incidents/${scene.call.incidentId}/crime-check`,
    does: 'The crime decision',
  },
  {
    page: 'offence codes',
    as: 'investigator',
    path: () => '/offence-codes?text=theft',
    does: 'Compare',
  },
  { page: 'closed without a crime', as: 'supervisor', path: () => '/crime-checks', does: 'Incidents' },
  { page: 'reviews that may say nothing', as: 'supervisor', path: () => '/reviews/flagged', does: 'Find' },
  {
    page: 'the investigation plan',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.crimeId}/plan`,
    does: 'Save as version 2',
  },
  {
    page: 'the lines proposed for a case',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.crimeId}/plan/lines`,
    does: 'Save what I chose',
  },
  {
    page: 'when it happened',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.crimeId}/window`,
    does: 'Save when it happened',
  },
  {
    page: 'putting something off',
    as: 'supervisor',
    path: () => `/cases/${scene.worked.caseId}/tasks/review:${scene.worked.crimeId}/defer`,
    does: 'Put it off',
  },
  {
    page: 'others’ records of a victim',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.crimeId}/third-party`,
    does: 'Put it to a supervisor',
  },
  {
    page: 'a victim’s own device',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.crimeId}/device`,
    does: 'Save, and go on to the notice',
  },
  {
    page: 'a child’s own device, not answered',
    as: 'investigator',
    path: () => `/devices/${asked.deviceId}`,
    does: 'Save what they said',
  },
  {
    page: 'a device that is with us',
    as: 'investigator',
    path: () => `/devices/${asked.takenId}`,
    does: 'They have it back',
  },
  {
    page: 'a mind that was changed about a device',
    as: 'investigator',
    path: () => `/devices/${asked.takenId}/stop`,
    does: 'Stop it',
  },
  {
    page: 'the notice about a device',
    as: 'investigator',
    path: () => `/devices/${asked.deviceId}/notice`,
    does: 'A telephone in a green case',
  },
  {
    page: 'a request for records',
    as: 'investigator',
    path: () => `/third-party/${asked.recordsId}`,
    does: 'Record that it went out',
  },
  {
    page: 'the notice about records',
    as: 'investigator',
    path: () => `/third-party/${asked.recordsId}/notice`,
    does: 'The request',
  },
  {
    page: 'how long an order is kept',
    as: 'records',
    path: () => `/orders/${asked.loneOrderId}/retention`,
    does: 'Keep it until then',
  },
  {
    page: 'the material of a case',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.crimeId}/material`,
    does: 'Check every document now',
  },
  {
    page: 'documents of a case',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.crimeId}/documents`,
    does: 'Add it to the case',
  },
  {
    page: 'a picture',
    as: 'investigator',
    path: () => `/documents/${material.pictureId}?zoom=200`,
    does: 'Take it out as a file',
  },
  { page: 'a text', as: 'investigator', path: () => `/documents/${material.textId}`, does: 'Shut it now' },
  { page: 'a document that is shut', as: 'supervisor', path: () => `/documents/${material.shutId}`, does: 'Decide' },
  {
    page: 'taking a statement',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.crimeId}/statements`,
    does: 'Save the statement',
  },
  { page: 'a statement', as: 'investigator', path: () => `/statements/${material.statementId}`, does: /^The back/ },
  {
    page: 'the back of a statement',
    as: 'investigator',
    path: () => `/statements/${material.statementId}/back`,
    does: 'The statement',
  },
  {
    page: 'recording an exhibit',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.crimeId}/exhibits`,
    does: 'Record the exhibit',
  },
  {
    page: 'an exhibit with a gap',
    as: 'investigator',
    path: () => `/exhibits/${material.exhibitId}`,
    does: 'Record a hand-over, or correct one',
  },
  {
    page: 'a hand-over of an exhibit',
    as: 'investigator',
    path: () => `/exhibits/${material.exhibitId}/moves`,
    does: 'Record it',
  },
  {
    page: 'whether something is used',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.crimeId}/material/${material.textId}`,
    does: 'Save what was decided',
  },
  {
    page: 'the schedules of unused material',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.crimeId}/schedule`,
    does: /^Judge it/,
  },
  {
    page: 'naming a disclosure officer',
    as: 'supervisor',
    path: () => `/crimes/${scene.worked.crimeId}/disclosure-officer`,
    does: 'Name them',
  },
  {
    page: 'notes of a case',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.crimeId}/notes`,
    does: 'Add the note',
  },
  { page: 'who carries what', as: 'supervisor', path: () => '/investigators', does: 'Ioana Llewellyn' },
  {
    page: 'who investigates',
    as: 'supervisor',
    path: () => `/crimes/${scene.worked.crimeId}/allocation`,
    does: 'Give it to them',
  },
  {
    page: 'somebody away or gone',
    as: 'supervisor',
    path: () => `/officers/${officer}/absence`,
    does: 'Save the level',
  },
  {
    page: 'the review',
    as: 'supervisor',
    path: () => `/crimes/${scene.worked.crimeId}/review`,
    does: 'Save the review',
  },
  {
    page: 'asking whether to charge',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.crimeId}/charging`,
    does: 'Keep the draft',
  },
  {
    page: 'a charging decision that waits',
    as: 'investigator',
    path: () => `/charging/${charging.requestId}`,
    does: 'Record the decision',
  },
  {
    page: 'a charging request not sent',
    as: 'investigator',
    path: () => `/charging/${charging.draftId}`,
    does: 'Record that it was sent',
  },
  {
    page: 'changing a charging request',
    as: 'investigator',
    path: () => `/charging/${charging.draftId}/draft`,
    does: 'Keep the draft',
  },
  { page: 'the file', as: 'investigator', path: () => `/charging/${charging.requestId}/file`, does: 'Keep it' },
  {
    page: 'taking a case out',
    as: 'supervisor',
    path: () => `/crimes/${scene.worked.crimeId}/bundles`,
    does: 'Make it',
  },
  { page: 'a case bundle', as: 'investigator', path: () => `/bundles/${bundle.bundleId}`, does: 'Take the zip' },
  {
    page: 'a case bundle that waits',
    as: 'investigator',
    path: () => `/bundles/${bundle.waitingId}`,
    does: 'Look now',
  },
  { page: 'charging decisions', as: 'investigator', path: () => '/charging', does: 'Casey Sample' },
  {
    page: 'the outcome',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.crimeId}/outcome`,
    does: '16: Suspect identified; victim does not support',
  },
  {
    page: 'what one outcome needs',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.crimeId}/outcome/16`,
    does: 'Propose this outcome',
  },
  {
    page: 'a statement for an outcome',
    as: 'investigator',
    path: () => `/outcomes/${scene.worked.outcomeId}/statement`,
    does: 'Keep this statement',
  },
  {
    page: 'a notice left out',
    as: 'investigator',
    path: () => `/notices/${scene.worked.noticeId}/leave-out`,
    does: 'Leave it out',
  },
  {
    page: 'an answer to a notice',
    as: 'investigator',
    path: () => `/notices/${scene.worked.noticeId}/answer`,
    does: 'Record the answer',
  },
  {
    page: 'asking to cancel a crime',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.openCrimeId}/cancellation`,
    does: 'Ask for it to be cancelled',
  },
  { page: 'crimes to cancel or keep', as: 'registrar', path: () => '/cancellations', does: /^Crime \d+, ground C4$/ },
  {
    page: 'a crime to cancel or keep',
    as: 'registrar',
    path: () => `/cancellations/${scene.worked.cancellationId}/decision`,
    does: 'Save the decision',
  },
  {
    page: 'changing the offence',
    as: 'supervisor',
    path: () => `/crimes/${scene.worked.openCrimeId}/offence`,
    does: 'Change the offence',
  },
  {
    page: 'a reported rape, not yet recorded',
    as: 'officer',
    path: () => `/incidents/${scene.worked.incidentId}/reported-rape`,
    does: 'Keep the report',
  },
  { page: 'reported rapes', as: 'supervisor', path: () => '/reported-rapes', does: 'Investigations' },
  {
    page: 'opening a case again',
    as: 'supervisor',
    path: () => `/crimes/${scene.worked.endedCrimeId}/reopening`,
    does: 'Open the investigation again',
  },
  {
    page: 'a case that has ended',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.endedCrimeId}`,
    does: 'A victim asks for a review',
  },
  {
    page: 'telling how it ended',
    as: 'investigator',
    path: () => `/victims/${scene.worked.endedVictimId}/update`,
    does: 'Save and send',
  },
  {
    page: 'a request for a review',
    as: 'investigator',
    path: () => `/crimes/${scene.worked.endedCrimeId}/review-request`,
    does: 'Take the request',
  },
  { page: 'victims’ reviews', as: 'supervisor', path: () => '/review-requests', does: /^Crime \d+, outcome 15$/ },
  {
    page: 'a victim’s review',
    as: 'supervisor',
    path: () => `/review-requests/${scene.worked.requestId}`,
    does: 'Name who reviews it',
  },
  {
    page: 'naming a reviewer',
    as: 'supervisor',
    path: () => `/review-requests/${scene.worked.requestId}/reviewer`,
    does: 'Name them',
  },
  {
    page: 'the outcome decision',
    as: 'supervisor',
    path: () => `/outcomes/${scene.worked.outcomeId}/decision`,
    does: 'Save the decision',
  },
  { page: 'victim care', as: 'victimcare', path: () => '/victim-care', does: 'Show' },
  {
    page: 'telling the victims of a crime',
    as: 'victimcare',
    path: () => `/crimes/${scene.worked.crimeId}/tell-victims`,
    does: 'Send each their own',
  },
  {
    page: 'victims told alike',
    as: 'supervisor',
    path: () => '/supervision/equality/victims',
    does: 'Show',
  },
  { page: 'victims told alike, as sums', as: 'analyst', path: () => '/measures/equality/victims', does: 'Show' },
  { page: 'your view', path: () => '/your-view/22222-22222-2222', does: 'Send' },
  { page: 'your view, thanked', path: () => '/your-view/thanks', does: 'See how we are doing' },
  { page: 'what victims raised together', as: 'victimcare', path: () => '/victim-forum', does: 'Write it down' },
  { page: 'victim care by officer', as: 'supervisor', path: () => '/victim-care/officers', does: 'Victim care' },
  {
    page: 'handing victims over',
    as: 'supervisor',
    path: () => `/victim-care/officers/${officer}/hand-over`,
    does: 'By officer',
  },
  {
    page: 'who keeps a victim informed',
    as: 'victimcare',
    path: () => `/victims/${scene.worked.victimId}/contact-officer`,
    does: 'Hand them on',
  },
  { page: 'why it was late', as: 'victimcare', path: () => `/rights/${rights.right}/late`, does: 'Record it' },
  {
    page: 'every right that runs',
    as: 'victimcare',
    path: () => '/victims',
    does: /^Write an update to Morgan Example$/,
  },
  { page: 'the victim', as: 'victimcare', path: () => `/victims/${scene.worked.victimId}`, does: 'Write an update' },
  {
    page: 'a safe way to reach the victim',
    as: 'victimcare',
    path: () => `/victims/${scene.worked.victimId}/safe-contact`,
    does: 'Save',
  },
  {
    page: 'the safe-contact plan',
    as: 'victimcare',
    path: () => `/victims/${scene.worked.victimId}/plan`,
    does: 'Add a way',
  },
  {
    page: 'the safe-contact talk',
    as: 'victimcare',
    path: () => `/victims/${scene.worked.victimId}/plan/talk`,
    does: 'Save the talk',
  },
  {
    page: 'a way of the plan',
    as: 'victimcare',
    path: () => `/victims/${scene.worked.victimId}/plan/ways/1`,
    does: 'Save this way',
  },
  {
    page: 'whether the plan holds',
    as: 'victimcare',
    path: () => `/victims/${scene.worked.victimId}/plan/check`,
    does: 'Save',
  },
  {
    page: 'the needs of the victim',
    as: 'victimcare',
    path: () => `/victims/${scene.worked.victimId}/needs`,
    does: /^(Assess it now|Look at it again)$/,
  },
  {
    page: 'assessing the needs of the victim',
    as: 'victimcare',
    path: () => `/victims/${scene.worked.victimId}/needs/assess`,
    does: 'Save what they need',
  },
  {
    page: 'the victim’s update',
    as: 'victimcare',
    path: () => `/victims/${scene.worked.victimId}/update`,
    does: 'Save and send',
  },
  {
    page: 'every right of a victim',
    as: 'victimcare',
    path: () => `/victims/${scene.worked.victimId}/rights`,
    does: 'Grant or take away enhanced rights',
  },
  { page: 'one right', as: 'victimcare', path: () => `/rights/${rights.right}`, does: 'Record it' },
  {
    page: 'what starts a right',
    as: 'victimcare',
    path: () => `/victims/${scene.worked.victimId}/rights/events`,
    does: 'Record it',
  },
  {
    page: 'enhanced rights',
    as: 'supervisor',
    path: () => `/victims/${scene.worked.victimId}/enhanced`,
    does: /^(Save|Grant them now)$/,
  },
  { page: 'a victim in danger', as: 'investigator', path: () => `/safety/${rights.danger}`, does: 'Record it' },
  { page: 'the outbox', as: 'victimcare', path: () => '/outbox', does: 'Victim care' },
  { page: 'the wall', as: 'supervisor', path: () => '/supervision', does: 'Worklist' },
  { page: 'the worklist', as: 'supervisor', path: () => '/supervision/worklist', does: 'Second reads' },
  { page: 'second reads', as: 'supervisor', path: () => '/supervision/second-reads', does: 'Draw a sample' },
  { page: 'own second reads', as: 'handler', path: () => '/second-reads', does: 'Queue' },
  { page: 'drift', as: 'supervisor', path: () => '/supervision/drift', does: 'Download the tables (CSV)' },
  { page: 'equality', as: 'supervisor', path: () => '/supervision/equality', does: 'Download the tables (CSV)' },
  {
    page: 'what they told us of themselves',
    as: 'handler',
    path: () => `/contacts/${scene.call.contactId}/characteristics`,
    does: 'Save',
  },
  { page: 'drift as sums', as: 'analyst', path: () => '/measures/drift', does: 'Download the tables (CSV)' },
  { page: 'equality as sums', as: 'analyst', path: () => '/measures/equality', does: 'Download the tables (CSV)' },
  { page: 'measures', as: 'analyst', path: () => '/measures', does: 'How we are doing' },
  { page: 'accounts', as: 'admin', path: () => '/accounts', does: 'Add an account' },
  { page: 'account rights', as: 'admin', path: () => '/accounts/supervisor/rights', does: 'Save' },
  {
    page: 'an update, looked at first',
    as: 'victimcare',
    path: () => `/victims/${scene.worked.victimId}/update`,
    press: async page => {
      await page.getByLabel('What is new').fill('The pictures of the camera were looked at this week.')
      await page.getByRole('button', { name: 'Look at it first' }).click()
      await page.getByRole('heading', { name: 'Before it goes' }).waitFor()
    },
    does: 'Save and send',
  },
  {
    page: 'a code to be said',
    as: 'investigator',
    path: () => `/victims/${portal.victimId}/my-pages`,
    press: async page => {
      await page.getByRole('button', { name: 'Show a code to say' }).click()
      await page.locator('.my-card__code--large').waitFor()
    },
    does: 'Back to their pages',
  },
  {
    page: 'a card, shown once',
    as: 'investigator',
    path: () => `/victims/${portal.victimId}/my-pages`,
    press: async page => {
      await page.getByLabel('In front of them: they copy it, or take the paper').check()
      await page.getByLabel(/^I am alone with them/).check()
      await page.getByRole('button', { name: 'Make the card' }).click()
      await page.getByRole('heading', { name: 'The card', exact: true }).waitFor()
    },
    does: 'Done: back to their pages',
  },
  { page: 'words of one’s own', as: 'herself', path: () => '/my/words', does: 'Keep these words' },
]

const tooWide = (page: Page) =>
  page.evaluate(() => {
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth
    if (over <= 0) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
    )
    return [`${over} px too wide`, ...wide.slice(0, 4).map(one => one.outerHTML.slice(0, 90))]
  })

const unlabelled = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), select, textarea')]
      .filter(
        one =>
          one.tabIndex >= 0 &&
          ![...(one.labels ?? [])].some(label => label.textContent?.trim()) &&
          !one.getAttribute('aria-label')?.trim(),
      )
      .map(one => one.outerHTML.slice(0, 120)),
  )

const openEverything = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
  })

async function visit(
  { page: name, as, path, status = 200, press }: Shown,
  options: Parameters<Site['open']>[0],
): Promise<Page> {
  const page =
    as === 'herself'
      ? await openHerPages(site, portal, options)
      : as
        ? await site.openAs(as, options)
        : await site.open(options)
  const answer = await page.goto(path())
  expect(answer?.status(), name).toBe(status)
  await press?.(page)
  return page
}

/**
 * Presses Tab until what the page is for has the focus. Whatever had it on the way must have looked different for it:
 * what each stop looked like is compared with what it looks like once the focus has gone on.
 */
async function tabTo(page: Page, does: string | RegExp): Promise<{ reached: boolean; unseen: string[] }> {
  const goal = page
    .getByRole('button', { name: does, exact: true })
    .or(page.getByRole('link', { name: does, exact: true }))
    .first()
  await goal.evaluate(one => one.setAttribute('data-goal', ''))
  await page.evaluate(() => {
    const look = (one: Element) =>
      [one, ...((one as HTMLInputElement).labels ?? []), ...one.querySelectorAll('path')]
        .flatMap(part =>
          [null, '::before', '::after'].map(pseudo => {
            const style = getComputedStyle(part, pseudo)
            return [
              style.stroke,
              style.strokeWidth,
              style.outlineStyle,
              style.outlineWidth,
              style.outlineColor,
              style.boxShadow,
              style.backgroundColor,
              style.color,
              style.borderColor,
              style.borderWidth,
              style.clipPath,
              style.textDecorationLine,
              style.opacity,
            ].join()
          }),
        )
        .join('|')
    let last: { one: Element; focused: string } | undefined
    Object.assign(globalThis, {
      atStop: () => {
        const one = document.activeElement
        // A date has stops of its own inside, which the browser draws.
        if (one && one === last?.one) return { reached: false, end: false }
        const unseen =
          last?.one.isConnected && look(last.one) === last.focused ? last.one.outerHTML.slice(0, 140) : undefined
        last = one && one !== document.body ? { one, focused: look(one) } : undefined
        return { unseen, reached: !!one?.closest('[data-goal]'), end: !last }
      },
    })
  })
  const unseen: string[] = []
  // A page that begins in the middle, as the call does in its log, is gone round once.
  for (let presses = 0, rounds = 0; presses < 400 && rounds < 2; presses++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() =>
      (globalThis as unknown as { atStop(): { unseen?: string; reached: boolean; end: boolean } }).atStop(),
    )
    if (stop.unseen) unseen.push(stop.unseen)
    if (stop.reached) return { reached: true, unseen }
    if (stop.end) rounds += 1
  }
  return { reached: false, unseen }
}

test.each(PAGES)(
  '$page: by Tab to $does, axe finds nothing, light and dark, and it fits 320, 390 and 1366 pixels',
  async shown => {
    const page = await visit(shown, { viewport: DESKTOP, colorScheme: 'light', reducedMotion: 'reduce' })
    expect(await tabTo(page, shown.does)).toEqual({ reached: true, unseen: [] })
    // What has the focus has its colours: the page is looked at as it is without.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    const wrong: Record<string, string[]> = {}
    wrong['closed, 1366'] = await tooWide(page)
    await openEverything(page)
    wrong['light, 1366'] = [...(await axeFinds(page)), ...(await tooWide(page))]
    // An open menu lies over the page, as it should: what is beneath it is not too small for that.
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) if (!one.closest('main')) one.open = false
    })
    // What depends on colour and on room only: the page is the same otherwise. What may be too small is so first where there is least room.
    await page.setViewportSize(PHONE)
    wrong['light, 390'] = await tooWide(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize(NARROW)
    wrong['dark, 320'] = [
      ...(await axeFinds(page, { rules: ['color-contrast', 'target-size'] })),
      ...(await tooWide(page)),
    ]
    wrong.labels = await unlabelled(page)
    wrong.weight = await publicWeight(page)
    await page.context().close()
    expect(Object.fromEntries(Object.entries(wrong).filter(([, list]) => list.length))).toEqual({})
  },
)

test('a case bundle is a tagged PDF with its contents, made by Chromium from the page that is printed', async () => {
  const { t } = site
  const { rows } = await t.owner.query(
    `select part, string_agg(bytes, ''::bytea order by n) as bytes from investigation.bundle_piece where bundle_id = $1 group by part`,
    [bundle.bundleId],
  )
  const of = (part: string) => (rows.find(one => one.part === part)?.bytes ?? Buffer.alloc(0)) as Buffer
  expect(of('pdf').toString('latin1', 0, 5)).toBe('%PDF-')
  const [page, read] = [of('page').toString(), readPdf(of('pdf'))]
  expect([read.tagged, read.language]).toEqual([true, 'en-GB'])
  expect([...read.tags]).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'L', 'LI', 'Link', 'P']))
  // Contents and bookmarks lead to the page on which their section begins.
  const contents = [...page.matchAll(/<li><a href="#([\w-]+)">([^<]+)<\/a>/g)].map(([, id, title]) => ({ id, title }))
  expect(contents.map(one => one.id)).toContain('charging')
  for (const [n, { id, title }] of contents.entries()) {
    const head = plainWords(`${n + 1}. ${title}`)
    const begins = read.pages.findIndex((words, at) => at > 0 && solid(words).startsWith(head)) + 1
    expect([title, begins > 1]).toEqual([title, true])
    expect([title, read.links.find(one => one.name === id)?.page]).toEqual([title, begins])
    expect([title, read.bookmarks.find(one => solid(one.title) === head)?.page]).toEqual([title, begins])
    // Printed, they say it in figures, and each page says which it is.
    const listed = new RegExp(`${plainWords(title!).replaceAll(/[^\\w]/g, '.')}\\(\\d+\\)page(\\d+)`)
    expect([title, Number(listed.exec(solid(read.pages[0]!))?.[1])]).toEqual([title, begins])
    expect(solid(read.pages[begins - 1]!)).toContain(`page${begins}of${read.pages.length}`)
  }
  // All that the page says, the PDF says; and it has not one letter that cannot be read out.
  const words = solid(read.pages.join(' '))
  const said = [...page.matchAll(/<(?:dd|h3|h2|dt)[^>]*>([\s\S]*?)<\//g)].map(([, one]) => plainWords(one!))
  expect(said.length).toBeGreaterThan(80)
  expect(said.filter(one => !words.includes(one))).toEqual([])
  expect(words).not.toContain('\uFFFD')
  // The back of a statement, how the victim is reached and when, what the plan says of it, and what was shut are in no part of it.
  for (const withheld of [
    '9 Example Close',
    '01632 960123',
    '07700 900146',
    'Weekdays between 9 and 3',
    'By text on Tuesdays',
    'It may show a child',
  ])
    expect([withheld, words.includes(solid(withheld))]).toEqual([withheld, false])
})

test('named in a case, an officer, their sergeant and their inspector are told of it by no page or answer there is', {
  timeout: 240_000,
}, async () => {
  const { pages, unreached, toldBefore, toldAfter } = await sweep(site.t, scene)
  // What is looked for is there to be found: before, most pages that list cases told the sergeant of it.
  expect(toldBefore).toEqual(
    expect.arrayContaining([
      '/orders',
      '/suspects/outstanding',
      '/bail',
      '/investigations?of=force',
      '/charging',
      '/victims',
    ]),
  )
  expect([pages.length > 100, unreached.length < 50]).toEqual([true, true])
  expect(toldAfter).toEqual([])
})
