import type pg from 'pg'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { sendTogether } from './send-together.ts'

/** A client that is connected to nothing: what was handed over before each sending, and how to answer it. */
function listening() {
  const pieces: string[][] = []
  const answers: ((fault?: Error) => void)[] = []
  let waiting: string[] = []
  const client = new Client()
  const stream = {
    cork: () => undefined,
    uncork: () => {
      pieces.push(waiting)
      waiting = []
    },
  }
  Object.assign(client, { connection: { stream } })
  client.query = ((text: string) => {
    waiting.push(text)
    return new Promise((resolve, reject) => {
      answers.push(fault => (fault ? reject(fault) : resolve({ rows: [] })))
    })
  }) as typeof client.query
  sendTogether(client)
  return { pieces, answers, ask: client.query as unknown as (text: string) => Promise<pg.QueryResult> }
}
const turn = () => new Promise(resolve => setImmediate(resolve))

test('what is asked in one turn is sent in one piece, in its order, and what is asked while answers are awaited when all have come', async () => {
  const { pieces, answers, ask } = listening()
  const first = [ask('a'), ask('b')]
  expect(pieces).toEqual([])
  await turn()
  expect(pieces).toEqual([['a', 'b']])
  answers[0]!()
  await first[0]
  const later = [ask('c'), ask('d')]
  await turn()
  expect(pieces).toHaveLength(1)
  answers[1]!(new Error('refused'))
  await expect(first[1]).rejects.toThrow('refused')
  await turn()
  expect(pieces).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  answers[2]!()
  answers[3]!()
  await Promise.all(later)
  void ask('e')
  await turn()
  expect(pieces.at(-1)).toEqual(['e'])
})
