import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'

const COLUMNS = [
  'id',
  'raised_on as raisedOn',
  'raised_by as raisedBy',
  'words',
  'about_event as about',
  'about_rule as rule',
  'answer',
  'answered_at as answeredAt',
  'done',
  'done_at as doneAt',
  'published',
  'published_at as publishedAt',
] as const

export async function readForum(tx: Tx) {
  return tx
    .selectFrom('victim.forum_item')
    .select(COLUMNS)
    .orderBy('raised_on', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
}

export async function readForumItem(tx: Tx, id: string) {
  return tx.selectFrom('victim.forum_item').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function raiseForumItem(
  tx: Tx,
  item: {
    raisedOn: string
    raisedBy: string
    words: string
    rule: { event: string; rule: string; pack: string } | null
  },
  name: string,
  stamp: Stamp,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('victim.forum_item')
    .values({
      id,
      raised_on: item.raisedOn,
      raised_by: item.raisedBy,
      words: item.words,
      about_event: item.rule?.event ?? null,
      about_rule: item.rule?.rule ?? null,
      pack: item.rule?.pack ?? null,
      by_name: name,
      at: stamp.at,
    })
    .execute()
  await record(tx, {
    ...stamp,
    kind: 'forum-item-raised',
    caseId: null,
    about: id,
    body: { rule: item.rule?.rule ?? null },
  })
  return id
}

/** One step on: answered, done, or published in words that staff wrote. */
export async function moveForumItem(
  tx: Tx,
  id: string,
  step: 'answered' | 'done' | 'published',
  words: string,
  stamp: Stamp,
): Promise<void> {
  const set =
    step === 'answered'
      ? { answer: words, answered_at: stamp.at }
      : step === 'done'
        ? { done: words, done_at: stamp.at }
        : { published: words, published_at: stamp.at }
  await tx.updateTable('victim.forum_item').set(set).where('id', '=', id).execute()
  await record(tx, { ...stamp, kind: `forum-item-${step}`, caseId: null, about: id, body: {} })
}
