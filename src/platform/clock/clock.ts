import type pg from 'pg'

/** How time runs here. A live database has no state: its time is the real one. */
export type ClockState = { baseReal: Temporal.Instant; baseAt: Temporal.Instant; speed: number }

/** The one place the app takes time from (design section 4). */
export type Clock = {
  now(): Temporal.Instant
  /** undefined when the real clock runs. */
  state(): ClockState | undefined
  /** Reads the database's clock again: another process may have set it. */
  refresh(): Promise<void>
}

/** The real time, whatever a rehearsal's clock says: for what is about this machine and not about a case. */
export function realNow(): Temporal.Instant {
  return Temporal.Now.instant()
}

/** The database's own now: a rehearsal's where it has one. */
export async function databaseNow(pool: pg.Pool): Promise<Temporal.Instant> {
  const { rows } = await pool.query<{ at: Temporal.Instant }>('select platform.now() as at')
  return rows[0]!.at
}

export function rehearsalNow(state: ClockState, real: Temporal.Instant): Temporal.Instant {
  const passed = (real.epochMilliseconds - state.baseReal.epochMilliseconds) * state.speed
  return state.baseAt.add({ milliseconds: Math.round(passed) })
}

export async function openClock(pool: pg.Pool): Promise<Clock> {
  let state: ClockState | undefined
  const refresh = async () => {
    const { rows } = await pool.query<{ base_real: Temporal.Instant; base_at: Temporal.Instant; speed: number }>(
      'select base_real, base_at, speed from platform.clock',
    )
    const row = rows[0]
    state = row ? { baseReal: row.base_real, baseAt: row.base_at, speed: row.speed } : undefined
  }
  await refresh()
  return {
    now: () => {
      const real = Temporal.Now.instant()
      return state ? rehearsalNow(state, real) : real
    },
    state: () => state,
    refresh,
  }
}

/**
 * Sets a rehearsal's clock. `owner` is the owner's connection: the app role may not, and PostgreSQL refuses it on a
 * database that is not marked a rehearsal (error AN002). Time never goes back, since facts would be out of order; only a
 * rehearsal that has not begun (`begin`) may start at an earlier day.
 */
export async function setClock(
  owner: pg.Pool | pg.Client,
  to: { at?: Temporal.Instant; speed: number; begin?: boolean },
): Promise<void> {
  // One statement, so one commit; a rehearsal's clock need not wait for the disk.
  await owner.query(
    `with quick as (select set_config('synchronous_commit', 'off', true))
     insert into platform.clock as c (base_real, base_at, speed)
     select clock_timestamp(), coalesce($1::timestamptz, clock_timestamp()), $2::float8 from quick
     on conflict (one) do update set base_at = case when $3 then $1::timestamptz else greatest(coalesce($1::timestamptz, platform.now()), platform.now()) end,
       base_real = clock_timestamp(), speed = $2`,
    [to.at?.toString() ?? null, to.speed, to.begin === true && to.at !== undefined],
  )
}
