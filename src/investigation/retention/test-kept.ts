import { CALM_FORM } from '../../test-answers.ts'
import type { Person, TestApp } from '../../test-app.ts'

export type KeptTest = {
  caseId: string
  contactId: string
  incidentId: string
  crimeId: string
  victimId: string
  suspectId: string
}

const RISKY = {
  ...CALM_FORM,
  threat: 'He shouted at her over the till',
  harm: 'None so far',
  callerReason: 'Calm and at work',
  investigation: 'The recording of the shop',
}

/**
 * A case from its call to its crime by HTTP, as the force would leave it: a caller, a log, an incident, a crime with a victim, a plan and a
 * suspect. `words` stands in every text, so that a test can look for it anywhere. Ended as though its gates had let it: those have tests of their own.
 */
export async function keptCase(
  t: TestApp,
  people: { handler: Person; investigator: Person },
  given: { words: string; victim: string; suspect: string; offence?: string; number?: string },
): Promise<KeptTest> {
  const { handler, investigator } = people
  const { words } = given
  const { contactId, caseId } = (
    await handler.post('/contacts', { channel: '101', callerNumber: given.number ?? '07700 900611' })
  ).body
  await handler.post(`/contacts/${contactId}/details`, {
    callerName: given.victim,
    callerAddress: `12 ${words} Road, Hanley`,
    incidentType: 'theft',
    summary: `Two coats taken, ${words}`,
    place: `${words} shop`,
    settlementId: t.force.neighbourhoods[0]!.id,
  })
  await handler.post(`/contacts/${contactId}/log`, { text: `He went towards ${words} Street` })
  await handler.post(`/contacts/${contactId}/assessments`, { ...RISKY, threat: `${RISKY.threat}, ${words}` })
  await handler.post(`/contacts/${contactId}/grade`, { grade: 'scheduled' })
  const { incidentId } = (await handler.post(`/contacts/${contactId}/incident`, {})).body
  const ended = await handler.post(`/contacts/${contactId}/end`, { endState: 'incident' })
  if (ended.status !== 200) throw new Error(ended.text)
  const crime = await investigator.post(`/incidents/${incidentId}/crime`, {
    offence: given.offence ?? 'shoplifting',
    basis: `The shop saw two coats go, ${words}`,
    victims: [{ name: given.victim }],
  })
  if (crime.status !== 201) throw new Error(crime.text)
  const { crimeId } = crime.body
  const { suspectId } = (await investigator.post(`/crimes/${crimeId}/suspects`, { name: given.suspect })).body
  await investigator.post(`/crimes/${crimeId}/notes`, { words: `Somebody said ${words}`, happenedAt: undefined })
  await investigator.post(`/crimes/${crimeId}/lines`, {
    objective: `Who was in the ${words} shop`,
    action: 'Ask for the recording',
    dueAt: t.now().add({ hours: 48 }).toString(),
  })
  await close(t, caseId)
  await t.catchUp()
  return { caseId, contactId, incidentId, crimeId, victimId: crime.body.victims[0].victimId, suspectId }
}

async function close(t: TestApp, caseId: string): Promise<void> {
  const client = await t.owner.connect()
  try {
    await client.query('begin')
    for (const table of ['investigation.crime', 'response.incident'])
      await client.query(`alter table ${table} disable trigger user`)
    await client.query(
      "update investigation.crime set state = 'closed', outcome_code = 15, closed_at = platform.now() where case_id = $1",
      [caseId],
    )
    await client.query("update response.incident set state = 'closed', closed_at = platform.now() where case_id = $1", [
      caseId,
    ])
    for (const table of ['investigation.crime', 'response.incident'])
      await client.query(`alter table ${table} enable trigger user`)
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback')
    throw fault
  } finally {
    client.release()
  }
}
