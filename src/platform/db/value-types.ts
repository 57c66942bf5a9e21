import pg from 'pg'

const TIMESTAMPTZ = 1184
const DATE = 1082
const INT8 = 20
const NUMERIC = 1700
const TIMESTAMPTZ_ARRAY = 1185

const toInstant = (text: string): Temporal.Instant => Temporal.Instant.from(text.replace(' ', 'T'))

/** Times leave the database as `Temporal.Instant`, dates as 'YYYY-MM-DD', counts as numbers. */
export const VALUE_TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === TIMESTAMPTZ) return toInstant
    if (oid === DATE) return (text: string) => text
    if (oid === INT8 || oid === NUMERIC) return Number
    if (oid === TIMESTAMPTZ_ARRAY)
      return (text: string) =>
        text
          .slice(1, -1)
          .split(',')
          .filter(Boolean)
          .map(part => toInstant(part.replaceAll('"', '')))
    return pg.types.getTypeParser(oid, format as 'text')
  }) as pg.CustomTypesConfig['getTypeParser'],
}

// pg asks a parameter for `toPostgres` before it falls back to JSON, which would quote an instant.
for (const kind of [Temporal.Instant, Temporal.PlainDate, Temporal.ZonedDateTime])
  Object.defineProperty(kind.prototype, 'toPostgres', {
    value(this: { toString(): string; toInstant?: () => Temporal.Instant }) {
      return this.toInstant ? this.toInstant().toString() : this.toString()
    },
    configurable: true,
  })
