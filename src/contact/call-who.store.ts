import { may } from '../platform/access/permissions.ts'
import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { Deps } from '../platform/http/app-type.ts'
import type { Stamp } from '../platform/log/record.ts'
import type { Outcome } from '../platform/outcome.ts'
import type { WhoTyped } from '../platform/who-is-who.ts'
import { type SheetSaved, saveSheet } from './call-sheet.store.ts'
import type { CallSheet } from './call-sheet.ts'
import type { ContactRow } from './contact.store.ts'
import { detailsOf } from './details.store.ts'
import { WHO_BOXES } from './who-boxes.ts'
import { readWhoDeed } from './who-deed.ts'

/** Saves the sheet and then says who is who, together or not at all: what was typed of the caller is what is learnt. */
export async function saveSheetAndWho(
  tx: Tx,
  contact: ContactRow,
  sheet: CallSheet,
  deps: Deps,
  stamp: Stamp,
): Promise<Outcome<SheetSaved>> {
  const saved = await saveSheet(tx, contact, sheet, deps.force, stamp)
  const said = readWhoDeed(sheet.do)
  if (!saved.ok || !said) return saved
  const done = await deps.whoIsWho?.say(tx, contact.id, said, stamp)
  return done && !done.ok ? done : saved
}

/** Who this may be, of what the boxes hold. Nobody is looked for in a contact that is over, or by who may not triage. */
export async function readWho(
  tx: Tx,
  contact: Pick<ContactRow, 'id' | 'state'>,
  typed: WhoTyped,
  ask: { keep: boolean; deps: Deps; who: Who; stamp: Stamp },
) {
  const look = contact.state === 'open' && may(ask.who.role, 'triage contacts')
  // Whoever was added a moment ago is found too.
  if (look) await ask.deps.people?.level()
  return {
    who: await ask.deps.whoIsWho?.mayBe(tx, {
      contactId: contact.id,
      typed,
      look,
      keep: look && ask.keep,
      stamp: ask.stamp,
    }),
    maySay: look && may(ask.who.role, 'say who people are'),
  }
}

/** What is saved, under what this person has typed and not saved yet. */
export function whoTyped(contact: ContactRow, boxes: Readonly<Record<string, unknown>> = {}): WhoTyped {
  const saved = detailsOf(contact)
  return Object.fromEntries(
    WHO_BOXES.map(name => {
      const box = boxes[name]
      return [name, typeof box === 'string' ? box.trim() || null : saved[name]]
    }),
  ) as WhoTyped
}
