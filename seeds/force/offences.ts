import type { Offence } from '../../src/platform/force/policy.ts'

/** Numbers only where this edition has one that means the same; it is old, so a force must check them before use. */
const EDITION = 'ONS crime and offence hierarchy, about 2017 to 2019: check before use'

const LISTED =
  "Victims' Code, victims of the most serious crime; list read in a summary of the 2015 edition (hertfordshirebeacon.org, What am I entitled to)"
const BELIEVED = "Victims' Code 2021, victims of the most serious crime; believed to be listed there, text not checked"
const PERSISTENT =
  "Victims' Code, persistently targeted victims (victimcaremerseyside.org); that every victim of stalking is one is our reading"

/** Generic categories of the demonstration: enough to record, allocate and publish, not the counting rules. */
export const OFFENCES: readonly Offence[] = [
  offence('burglary-residential', 'Burglary of a home', 'Burglary', '28E'),
  offence('burglary-business', 'Burglary of a business or community building', 'Burglary', '30C'),
  offence('robbery-personal', 'Robbery of a person', 'Robbery', '34B'),
  offence('assault-with-injury', 'Assault with injury', 'Violence and sexual offences', '8N'),
  offence('assault-without-injury', 'Assault without injury', 'Violence and sexual offences', '105A'),
  offence(
    'assault-with-intent',
    'Assault with intent to cause serious harm',
    'Violence and sexual offences',
    '5D',
    null,
    BELIEVED,
  ),
  offence('threats-to-kill', 'Threats to kill', 'Violence and sexual offences', '3B'),
  offence('harassment', 'Harassment', 'Violence and sexual offences', '8L'),
  offence('stalking', 'Stalking', 'Violence and sexual offences', '8Q', 'stalking', PERSISTENT),
  offence(
    'controlling-or-coercive',
    'Controlling or coercive behaviour',
    'Violence and sexual offences',
    null,
    'domestic',
    LISTED,
  ),
  offence('rape', 'Rape', 'Violence and sexual offences', null, 'sexual', LISTED),
  offence('sexual-assault', 'Sexual assault', 'Violence and sexual offences', null, 'sexual', LISTED),
  offence('kidnapping', 'Kidnapping', 'Violence and sexual offences', '36', null, LISTED),
  offence('modern-slavery', 'Modern slavery', 'Violence and sexual offences', '106', null, BELIEVED),
  offence('criminal-damage', 'Criminal damage', 'Criminal damage and arson', null),
  offence('arson-endangering-life', 'Arson endangering life', 'Criminal damage and arson', '56A', null, LISTED),
  offence('theft-of-vehicle', 'Theft of a vehicle', 'Vehicle crime', '48'),
  offence('theft-from-vehicle', 'Theft from a vehicle', 'Vehicle crime', '45'),
  offence('bicycle-theft', 'Theft of a bicycle', 'Bicycle theft', '44'),
  offence('shoplifting', 'Shoplifting', 'Shoplifting', '46'),
  offence('theft-from-person', 'Theft from a person', 'Theft from the person', '39'),
  offence('other-theft', 'Other theft', 'Other theft', '49'),
  offence('public-fear', 'Public fear, alarm or distress', 'Public order', '9A'),
  offence(
    'hate-public-fear',
    'Racially or religiously aggravated fear, alarm or distress',
    'Public order',
    '9B',
    'hate',
    LISTED,
  ),
  offence('drugs-supply', 'Trafficking in controlled drugs', 'Drugs', '92A'),
  offence('drugs-possession', 'Possession of controlled drugs', 'Drugs', null),
  offence('blade', 'Possession of an article with a blade or point', 'Possession of weapons', '10D'),
  offence('other', 'Other notifiable offence', 'Other crime', '99'),
]

function offence(
  code: string,
  label: string,
  crimeType: Offence['crimeType'],
  number: string | null,
  sensitive: Offence['sensitive'] = null,
  enhancedSource: string | null = null,
): Offence {
  const homeOffice = number === null ? null : { code: number, edition: EDITION }
  return { code, label, crimeType, sensitive, enhancedRights: enhancedSource !== null, enhancedSource, homeOffice }
}
