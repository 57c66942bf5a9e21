import { TEST_PASSWORD } from '../../src/test-app.ts'
import { knowSomebody } from '../known-person.ts'
import { type KnownPortal, knownPortal } from '../known-portal.ts'
import { type KnownRights, knownRights } from '../known-rights.ts'
import { type MadeAsked, makeAsked } from '../made-asked.ts'
import { type MadeBundle, makeBundle } from '../made-bundle.ts'
import { type MadeCharging, makeCharging } from '../made-charging.ts'
import { type MadeCourt, makeCourt } from '../made-court.ts'
import { type MadeKept, makeKept, oldCase } from '../made-kept.ts'
import { type MadeLetter, makeLetter } from '../made-letter.ts'
import { type MadeMaterial, makeMaterial } from '../made-material.ts'
import { type MadeOrder, makeOrders } from '../made-order.ts'
import { type MadeSeldom, makeSeldom } from '../made-seldom.ts'
import { importMadeUpAreas } from '../made-up-areas.ts'
import { loadMadeUpCodes } from '../made-up-codes.ts'
import { type Scene, setScene } from '../scene.ts'
import { loadSampleForm, signSheet } from '../signed-sheet.ts'
import type { Site } from '../site.ts'

/** Where that of which the pages speak can be found. */
export type Known = {
  scene: Scene
  person: string
  sheet: string
  form: string
  officer: string
  orders: MadeOrder
  material: MadeMaterial
  rights: KnownRights
  charging: MadeCharging
  bundle: MadeBundle
  kept: MadeKept
  portal: KnownPortal
  court: MadeCourt
  letter: MadeLetter
  asked: MadeAsked
  seldom: MadeSeldom
}

/** Makes on a site that stands in 2019 all that every page shows, up to the evening of 23 November 2026. */
export async function makeKnown({ t, url }: Site): Promise<Known> {
  const old = await oldCase(t)
  await t.at('2026-11-21T09:00')
  await importMadeUpAreas(t.db)
  await loadMadeUpCodes(t)
  const settle = async () => {
    // Twice: what one reader records, another reads.
    await t.catchUp()
    await t.catchUp()
  }
  const scene = await setScene(
    { origin: url, password: TEST_PASSWORD, system: await t.as('system'), at: t.at, now: async () => t.now(), settle },
    () => t.at('2026-11-23T17:05'),
  )
  const person = await knowSomebody(t)
  const form = await loadSampleForm(t)
  const officer = (await t.owner.query(`select id from platform.account where username = 'isla.ashdown'`)).rows[0].id
  const orders = await makeOrders(t, scene)
  const material = await makeMaterial(t, scene)
  const rights = await knownRights(t, scene)
  const charging = await makeCharging(t, scene)
  const bundle = await makeBundle(t, scene)
  const kept = await makeKept(t, old, scene)
  const portal = await knownPortal(t, scene)
  const court = await makeCourt(t, scene)
  const letter = await makeLetter(t)
  const asked = await makeAsked(t, scene)
  const seldom = await makeSeldom(t, scene)
  await settle()
  const sheet = await signSheet(t, scene.call.contactId)
  return {
    scene,
    person,
    sheet,
    form,
    officer,
    orders,
    material,
    rights,
    charging,
    bundle,
    kept,
    portal,
    court,
    letter,
    asked,
    seldom,
  }
}
