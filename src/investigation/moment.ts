import { z } from 'zod'
import { time } from '../platform/http/fields.ts'

/** A date and time, also where the same body is checked a second time and already holds an instant. */
export const moment = z.preprocess(value => (value instanceof Temporal.Instant ? value.toString() : value), time)
