import { randomBytes } from 'node:crypto'
import { createApp, READERS } from './app.ts'
import { keepDecidingLost } from './contact/lost/deciding.jobs.ts'
import { keepEscalating } from './contact/supervision/escalating.jobs.ts'
import { keepMaking } from './investigation/bundle/keep-making.jobs.ts'
import { keepForgettingUploads } from './investigation/material/forget-uploads.jobs.ts'
import { openFinder } from './people/finder.reader.ts'
import { openClock } from './platform/clock/clock.ts'
import { openCrewTurn } from './platform/clock/crew-turn.ts'
import type { Installed } from './platform/force/installation.ts'
import type { Deps } from './platform/http/app-type.ts'
import { createLiveHub } from './platform/http/live-hub.ts'
import { forgetOldAnswers } from './platform/http/once.ts'
import { followLog } from './platform/log/follow-log.ts'
import { runReaders } from './platform/log/run-readers.ts'
import { findPrinter } from './platform/print/pdf.port.ts'
import type { Config } from './platform/run/config.ts'
import type { Opened } from './platform/run/open-database.ts'
import { london } from './platform/time.ts'
import { openViews } from './platform/views/open-views.ts'
import { neutralSite } from './victim/feedback/neutral-site.ts'
import { keepAskingVictims } from './victim/feedback/surveys.jobs.ts'
import { keepLetters } from './victim/letters/keep-letters.jobs.ts'
import { keepSending } from './victim/messages/keep-sending.jobs.ts'
import { openLetters, openPorts } from './victim/messages/open-ports.port.ts'
import { keepRaisingSafety } from './victim/safety/safety.jobs.ts'

export type ListenOptions = {
  port: number
  host: string
  logLevel: 'silent' | 'info' | 'warn'
  log: (line: string) => void
  proxyHops?: number
  publicWrites?: Config['publicWrites']
  /** Where Chromium is, if not at one of its usual places. */
  chromium?: string | undefined
  /** What the telephone switch signs in with. */
  switchToken?: string | undefined
  /** What other bodies of justice sign in with. */
  justiceToken?: string | undefined
  /** How messages leave; without it none does. */
  messages?: Config['messages']
}
export type Listening = { url: string; port: number; portToken: string; deps: Deps; stop(): Promise<void> }

const CLOCK_READ_MS = 1_000
const FORGET_EVERY_MS = 6 * 3_600_000
/** For what is under way when the server is told to stop. */
const LAST_ANSWERS_MS = 2_000

/** Serves an opened, installed record: the app, its readers and its clock, until stopped. The record stays open. */
export async function listen(opened: Opened, installed: Installed, opts: ListenOptions): Promise<Listening> {
  // First of all: a rehearsal that could write to somebody does not start.
  const ports = openPorts(opts.messages, installed.rehearsal)
  const letters = openLetters(opts.messages)
  const clock = await openClock(opened.app.pool)
  const live = createLiveHub()
  const portToken = randomBytes(32).toString('base64url')
  let nudge: () => void = () => undefined
  const people = openFinder(opened.app.db, { thisYear: london(clock.now()).year, log: opts.log })
  const deps: Deps = {
    db: opened.app.db,
    clock,
    force: installed.force,
    installation: { forceName: installed.force.name, kind: installed.force.kind, rehearsal: installed.rehearsal },
    render: openViews().render,
    nudge: () => nudge(),
    changed: live.changed,
    live,
    people,
    portToken,
    ...(opts.switchToken ? { switchToken: opts.switchToken } : {}),
    ...(opts.justiceToken ? { justiceToken: opts.justiceToken } : {}),
    ...(opts.messages?.callbackToken && !installed.rehearsal ? { callbackToken: opts.messages.callbackToken } : {}),
    ...(letters ? { letters } : {}),
    crew: openCrewTurn(() => performance.now()),
    ...(installed.rehearsal ? { owner: opened.owner } : {}),
  }
  const app = await createApp(deps, {
    logLevel: opts.logLevel,
    logTo: process.stderr,
    proxyHops: opts.proxyHops ?? 0,
    ...(opts.publicWrites ? { publicWrites: opts.publicWrites } : {}),
  })
  const readers = await runReaders(opened.app.db, READERS, opts.log)
  const follower = await followLog(opened.app.db, live)
  const alarms = keepEscalating(opened.app.db, installed.force, clock.now, { kept: () => nudge(), log: opts.log })
  const lost = keepDecidingLost(opened.app.db, clock.now, { kept: () => nudge(), log: opts.log })
  const safety = keepRaisingSafety(opened.app.db, installed.force, clock.now, { kept: () => nudge(), log: opts.log })
  const surveys = keepAskingVictims(opened.app.db, installed.force, clock.now, {
    kept: () => nudge(),
    log: opts.log,
    site: neutralSite(opts.messages?.site),
  })
  const uploads = keepForgettingUploads(opened.app.db, opts.log)
  const bundles = keepMaking(
    {
      db: opened.app.db,
      force: installed.force,
      now: clock.now,
      render: deps.render,
      printer: findPrinter(opts.chromium),
      log: opts.log,
    },
    () => nudge(),
  )
  const printer = findPrinter(opts.chromium)
  const post = keepLetters({ db: opened.app.db, printer, now: clock.now, log: opts.log }, () => nudge())
  nudge = () => {
    for (const one of [follower, readers, people, bundles, post]) one.nudge()
  }
  const sender = keepSending({ db: opened.app.db, ports, now: clock.now, log: opts.log }, () => nudge())
  const ticking = setInterval(() => void clock.refresh().catch(() => undefined), CLOCK_READ_MS)
  const forget = () => void forgetOldAnswers(opened.owner).catch(() => undefined)
  forget()
  const forgetting = setInterval(forget, FORGET_EVERY_MS)
  const url = await app.listen({ port: opts.port, host: opts.host })
  const port = Number(new URL(url).port)
  return {
    url: `http://${opts.host}:${port}`,
    port,
    portToken,
    deps,
    stop: async () => {
      clearInterval(ticking)
      clearInterval(forgetting)
      const cut = setTimeout(() => app.server.closeAllConnections(), LAST_ANSWERS_MS)
      await app.close()
      clearTimeout(cut)
      await alarms.stop()
      await lost.stop()
      await safety.stop()
      await surveys.stop()
      await bundles.stop()
      await uploads.stop()
      await sender.stop()
      await post.stop()
      await follower.stop()
      await readers.stop()
      await people.stop()
    },
  }
}
