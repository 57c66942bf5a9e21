import { z } from 'zod'

/** The small shapes that every part of force.json is made of. Each `error` says what to write instead. */

export const text = z.string().regex(/^\S(?:[\s\S]*\S)?$/, { error: 'write some text with no space at either end' })

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'use lower-case letters, digits and single hyphens' })

/** A London day, `YYYY-MM-DD`. */
export const londonDay = z.iso.date({ error: 'write a day that exists as YYYY-MM-DD' })

/** A London local time, `HH:MM` on the 24-hour clock. */
export const clockTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'write a time from 00:00 to 23:59 as HH:MM' })

/** WGS84 degrees, longitude first as in GeoJSON (RFC 7946 section 3.1.1). */
export const point = z
  .tuple([z.number().min(-180).max(180), z.number().min(-180).max(180)])
  .describe('[longitude, latitude] in degrees, WGS84')
export type Point = z.infer<typeof point>

/** Policy holds in `[from, to)`, London days; `to` null while it has no end (house rule 11). */
export const dated = { from: londonDay, to: londonDay.nullable() }
