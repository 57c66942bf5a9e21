import { z } from 'zod'
import { day, optionalText, yesNo } from '../../platform/http/fields.ts'
import { type AskedAlready, FORMATS, HOLDERS, INTERPRETER, KINDS, OWN_ANSWERS, type StillTrue } from './needs.ts'
import type { NeedsAsk } from './needs-rules.ts'

const blank = (value: unknown) => (value === '' ? undefined : value)
const words = (max: number) => z.preprocess(blank, optionalText(max))
const no = z.preprocess(blank, yesNo.default(false))

export const NeedsForm = z
  .object({
    kind: z.enum(KINDS, { error: 'Choose who they are' }),
    formats: z.preprocess(
      value => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
      z.array(z.enum(FORMATS)),
    ),
    communication: words(2_000),
    language: words(100),
    interpreter: z.enum(INTERPRETER, { error: 'Say whether an interpreter was offered, and what came of it' }),
    interpreterWhy: words(1_000),
    supporterName: words(200),
    supporterRelation: words(200),
    supporterInPerson: no,
    spokespersonName: words(200),
    spokespersonAuthority: words(1_000),
    businessContact: words(200),
    birth: z.preprocess(blank, day.optional()),
    holderWho: z.preprocess(blank, z.enum(HOLDERS).optional()),
    holderName: words(200),
    holderWhy: words(2_000),
    holderUnsafe: no,
    ownView: words(2_000),
    ownAnswer: z.preprocess(blank, z.enum(OWN_ANSWERS).optional()),
    toldAnyway: words(2_000),
    relatives: words(2_000),
    alsoSuspect: no,
    whoMaySee: words(2_000),
    policeEmployee: no,
    restrict: z.preprocess(blank, yesNo.optional()),
    vulnerable: words(2_000),
    intimidated: words(2_000),
    words: words(5_000),
    changed: words(500),
  })
  // What first contact asked comes back as `still-KEY` and `now-KEY`.
  .catchall(z.string().max(5_000))
export type NeedsFormAsk = z.output<typeof NeedsForm>

/** The form as needs; `asked`: what first contact asked, each with what they say of it now. */
export function needsOfForm(form: NeedsFormAsk, asked: readonly AskedAlready[]): NeedsAsk {
  const { supporterName, supporterRelation, spokespersonName, spokespersonAuthority, holderWho } = form
  const or = (value: string | undefined) => value ?? null
  return {
    kind: form.kind,
    formats: form.formats,
    communication: or(form.communication),
    language: or(form.language),
    interpreter: form.interpreter,
    interpreterWhy: or(form.interpreterWhy),
    supporter: supporterName ? { name: supporterName, relation: or(supporterRelation) } : null,
    supporterInPerson: form.supporterInPerson,
    spokesperson: spokespersonName ? { name: spokespersonName, authority: spokespersonAuthority ?? '' } : null,
    businessContact: or(form.businessContact),
    birth: or(form.birth),
    holder: holderWho
      ? { who: holderWho, name: or(form.holderName), why: form.holderWhy ?? '', unsafe: form.holderUnsafe }
      : null,
    ownView: or(form.ownView),
    ownAnswer: form.ownAnswer ?? null,
    toldAnyway: or(form.toldAnyway),
    relatives: or(form.relatives),
    alsoSuspect: form.alsoSuspect,
    whoMaySee: or(form.whoMaySee),
    policeEmployee: form.policeEmployee,
    vulnerable: or(form.vulnerable),
    intimidated: or(form.intimidated),
    stillTrue: asked.map(one => stillOf(one, form)),
    words: or(form.words),
  }
}

function stillOf(one: AskedAlready, form: NeedsFormAsk): StillTrue {
  const said = form[`still-${one.key}`]
  const still = said === 'yes' || said === 'no' ? said : 'not-asked'
  const now = form[`now-${one.key}`]
  return { ...one, at: one.at.toString(), still, now: typeof now === 'string' && now ? now : null }
}
