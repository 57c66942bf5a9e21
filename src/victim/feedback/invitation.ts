import type { LanguagePack } from '../languages/language-pack.ts'
import { saidIn } from '../languages/said.ts'

/** Where an invitation leads: to their own neutral pages, with their address where a force has set a neutral one; or to the open page by a code. */
export type Leads = { pages: true; site: string | null } | { pages: false; code: string }

/**
 * What an invitation says inside: no name, no case, no police. It holds a link only for somebody who uses their own pages and whose plan lets a survey go, and that
 * link opens nothing without signing in; a code tells nothing and works on the public page.
 */
export function invitation(leads: Leads, pack: LanguagePack | null = null): string {
  const where = leads.pages
    ? [saidIn(pack, 'inside.survey-pages'), ...(leads.site ? [`${leads.site}/my`] : [])]
    : [saidIn(pack, 'inside.survey-code', { code: leads.code.match(/.{1,5}/g)?.join('-') ?? leads.code })]
  return [saidIn(pack, 'inside.survey'), ...where, saidIn(pack, 'inside.survey-wait')].join('\n\n')
}
