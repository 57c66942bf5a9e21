import { randomUUID } from 'node:crypto'
import { formWithFile } from '../src/investigation/material/test-file.ts'
import { TEST_PASSWORD, type TestApp } from '../src/test-app.ts'
import { madePicture } from './made-picture.ts'
import type { Scene } from './scene.ts'

export type MadeMaterial = { pictureId: string; textId: string; shutId: string; statementId: string; exhibitId: string }

/** On the worked case: a picture, a text and a file that was shut; a statement with its back; an exhibit with a gap; one thing on the schedule. */
export async function makeMaterial(t: TestApp, { worked }: Pick<Scene, 'worked'>): Promise<MadeMaterial> {
  const investigator = await t.as('investigator')
  const supervisor = await t.as('supervisor')
  const { username } = t.force.staff.find(one => one.role === 'investigator' && one.username)!
  const signed = await t.app.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { username, password: TEST_PASSWORD },
  })
  const does = async (path: string, body: object, who = investigator) => {
    const done = await who.post(path, body)
    if (done.status >= 300) throw new Error(`${path}: ${done.status} ${done.text}`)
    return done.body
  }
  const send = async (title: string, name: string, bytes: Uint8Array): Promise<string> => {
    const { headers, payload } = formWithFile({ title, cameFrom: 'PC Example', noChildImages: 'yes' }, { name, bytes })
    const answer = await t.app.inject({
      method: 'POST',
      url: `/api/crimes/${worked.crimeId}/documents`,
      headers: { ...headers, authorization: `Bearer ${signed.json().token}`, 'idempotency-key': randomUUID() },
      payload,
    })
    if (answer.statusCode !== 201) throw new Error(`a document: ${answer.statusCode} ${answer.body}`)
    return answer.json().documentId
  }
  const pictureId = await send('Photograph of the back door', 'door.png', madePicture())
  const textId = await send(
    'Messages that she copied out',
    'messages.txt',
    Buffer.from('18 Nov, 23:04\nI can see that you are in.\n\n18 Nov, 23:06\nAnswer me.\n'),
  )
  const shutId = await send('A picture from a phone', 'IMG_2041.jpg', Buffer.from('not a picture'))
  await does(`/documents/${shutId}/shut`, { words: 'It may show a child' }, await t.as('response-officer'))
  const { statementId } = await does(`/crimes/${worked.crimeId}/statements`, {
    ofKind: 'witness',
    personName: 'Robin Example',
    words:
      'I live opposite. At about eleven on Wednesday night I saw a man in a dark coat stand at her gate for some minutes.\n\nHe held a telephone up to the window. I had seen him there twice before.',
    takenBy: 'PC Example',
    takenWhere: 'Their home',
    begunAt: '2026-11-23T14:00',
    endedAt: '2026-11-23T14:40',
    signedHow: 'not-signed',
    notSignedBecause: 'Robin signs on Tuesday, once it is printed in large letters',
    address: '9 Example Close, Burslem',
    reachedBy: '01632 960123, mornings',
  })
  const { exhibitId } = await does(`/crimes/${worked.crimeId}/exhibits`, {
    reference: 'PE/1',
    description: 'Card from a bunch of flowers, no name on it',
    foundWhere: 'On the doorstep',
    foundBy: 'PC Example',
    foundAt: '2026-11-23T16:40',
    bag: 'B204117',
  })
  await does(`/exhibits/${exhibitId}/moves`, {
    kind: 'stored',
    from: 'DC Sample',
    to: 'Property store, Hanley',
    place: 'Shelf 14',
    bag: 'B204117',
    at: '2026-11-23T17:00',
    why: 'Kept for fingerprints',
  })
  const accountId = (await t.owner.query('select id from platform.account where username = $1', [username])).rows[0].id
  await does(`/crimes/${worked.crimeId}/disclosure-officer`, { accountId }, supervisor)
  await does(`/crimes/${worked.crimeId}/material/${textId}`, {
    standing: 'unused',
    description: 'Two messages of 18 November that the victim copied out by hand; their originals are on her telephone',
    location: 'Case folder, page 12',
  })
  await does(`/crimes/${worked.crimeId}/material/${pictureId}`, { standing: 'used' })
  return { pictureId, textId, shutId, statementId, exhibitId }
}
