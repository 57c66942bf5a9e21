import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { nameKey } from '../plan/alert.ts'
import type { Receiver } from '../plan/way.ts'
import { wordsOfSubstance } from '../update-substance.ts'
import { dayOf18, type Needs } from './needs.ts'

export type NeedsAsk = Needs & { supporterInPerson: boolean }

/** Whether what was written of somebody's needs holds together, and nobody unsafe was given a child's rights. `suspects`: names in the case. */
export function readNeeds(ask: NeedsAsk, suspects: readonly string[], now: Temporal.Instant): Outcome<Needs> {
  const { supporterInPerson, ...needs } = ask
  if (needs.interpreter === 'refused' && !needs.interpreterWhy)
    return refuse('needs-why', 'Say why they said no to an interpreter: it is offered again', 'interpreterWhy')
  if (needs.supporter && !supporterInPerson)
    return refuse(
      'supporter-in-person',
      'A supporter is named by them in person, alone: never by a message or a page',
      'supporterInPerson',
    )
  if (needs.supporter && isSuspect(needs.supporter.name, suspects))
    return refuse(
      'supporter-suspect',
      'The supporter has the name of a suspect: ask them again, alone',
      'supporterName',
    )
  if (needs.spokesperson && !needs.spokesperson.authority.trim())
    return refuse('needs-authority', 'Say what shows that the spokesperson may speak for them', 'spokespersonAuthority')
  if (needs.spokesperson && isSuspect(needs.spokesperson.name, suspects))
    return refuse(
      'spokesperson-suspect',
      'The spokesperson has the name of a suspect: choose somebody else',
      'spokespersonName',
    )
  if (needs.kind === 'business' && !needs.businessContact)
    return refuse(
      'needs-contact',
      'Name the person at the business who is told: without one nobody has these rights',
      'businessContact',
    )
  if (needs.kind === 'child') {
    const child = readChild(needs, suspects, now)
    if (!child.ok) return child
  }
  if (needs.alsoSuspect && !needs.whoMaySee)
    return refuse(
      'needs-who-may-see',
      'Say who deals with them as a victim, apart from who deals with them as a suspect, and what each may see',
      'whoMaySee',
    )
  return accept(needs)
}

function readChild(needs: Needs, suspects: readonly string[], now: Temporal.Instant): Outcome<Needs> {
  if (!needs.birth)
    return refuse('needs-birth', 'Give the date of birth: on the day they are 18 the rights are theirs', 'birth')
  if (Temporal.PlainDate.compare(dayOf18(needs.birth), londonDay(now)) <= 0)
    return refuse('not-a-child', 'They are 18 or older by this date of birth: the rights are theirs', 'birth')
  if (Temporal.PlainDate.compare(needs.birth, londonDay(now)) > 0)
    return refuse('not-born', 'This date of birth is in the future', 'birth')
  const { holder } = needs
  if (!holder) return refuse('needs-holder', 'Decide who holds the rights of this child, and say why', 'holderWho')
  if (!holder.why.trim())
    return refuse(
      'needs-holder-why',
      'Say why they hold the rights of this child: it is decided for each child',
      'holderWhy',
    )
  if (holder.who !== 'young-person' && !holder.name)
    return refuse('needs-holder-name', 'Write the name of whoever holds the rights', 'holderName')
  const blocked = blockedBecause(holder, suspects)
  if (blocked)
    return refuse(
      'holder-blocked',
      `Whoever you chose ${blocked}: they cannot hold a child’s rights, nor be told. Choose the young person or another adult`,
      'holderName',
    )
  if (!needs.ownView)
    return refuse(
      'needs-own-view',
      'Write what the young person says of it themselves, or why they were not asked',
      'ownView',
    )
  if (holder.who === 'young-person') return accept(needs)
  // Asked as a question of its own: in a sentence among others a no is read over.
  if (!needs.ownAnswer)
    return refuse(
      'needs-own-answer',
      'Say whether the young person wants this person told: yes, no, or that they could not be asked',
      'ownAnswer',
    )
  return needs.ownAnswer !== 'no' || wordsOfSubstance(needs.toldAnyway ?? '') >= 4
    ? accept(needs)
    : refuse(
        'own-no',
        'The young person said no to this: choose them or another adult, or say why this person is told all the same and how they are kept safe',
        'toldAnyway',
      )
}

/** Why somebody may not hold a child's rights; null where nothing says so. */
export function blockedBecause(
  holder: { who: string; name: string | null; unsafe: boolean },
  suspects: readonly string[],
): string | null {
  if (holder.who === 'young-person' || !holder.name) return null
  if (holder.unsafe) return 'is not safe for the child'
  return isSuspect(holder.name, suspects) ? 'is a suspect' : null
}

const isSuspect = (name: string, suspects: readonly string[]) => suspects.some(one => nameKey(one) === nameKey(name))

/** Who may be written to in a victim's place, looked at anew each time: a parent who becomes a suspect is out, and so is anybody on the 18th birthday. */
export function receiversFrom(needs: Needs | undefined, suspects: readonly string[]): Receiver[] {
  if (!needs) return []
  const { holder, birth, spokesperson } = needs
  const parent =
    needs.kind === 'child' && holder?.name && holder.who !== 'young-person' && birth
      ? [
          {
            whose: 'parent' as const,
            name: holder.name,
            blocked: blockedBecause(holder, suspects),
            until: dayOf18(birth),
          },
        ]
      : []
  const speaks = spokesperson
    ? [
        {
          whose: 'spokesperson' as const,
          name: spokesperson.name,
          blocked: isSuspect(spokesperson.name, suspects) ? 'is a suspect' : null,
          until: null,
        },
      ]
    : []
  return [...parent, ...speaks]
}

/** What of it gives enhanced rights, in the words of the reasons they are granted by; undefined where nothing does. */
export function enhancedBy(
  needs: Pick<Needs, 'kind' | 'vulnerable' | 'intimidated'>,
): 'vulnerable' | 'intimidated' | 'under-18' | 'bereaved' | undefined {
  if (needs.intimidated) return 'intimidated'
  if (needs.vulnerable) return 'vulnerable'
  if (needs.kind === 'child') return 'under-18'
  return needs.kind === 'bereaved' ? 'bereaved' : undefined
}
