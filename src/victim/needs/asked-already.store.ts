import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { AskedAlready } from './needs.ts'

type Row = AskedAlready

/**
 * What first contact asked and heard that bears on these needs: who is vulnerable and how, how they can be reached, an interpreter, their language,
 * whether ringing is safe. With who asked and when, so that nobody asks it again blank.
 */
export async function readAskedAlready(tx: Tx, crimeId: string): Promise<AskedAlready[]> {
  const { rows } = await sql<Row>`
    with contact as (select i.contact_id as id from investigation.crime k join response.incident i on i.id = k.incident_id where k.id = ${crimeId}::uuid),
    assessed as (select a.* from contact.assessment a where a.contact_id in (select id from contact) order by a.seq desc limit 1)
    select 'vulnerability' as key, 'Who needs care' as what, vulnerability as words, by_name as "byName", at from assessed
    union all select 'engagement', 'What they need, and how they can be reached', engagement, by_name, at from assessed
    union all select 'prompt-' || p.key, case p.key when 'caller' then 'The caller is vulnerable' when 'subject' then 'Whom it is about is vulnerable'
        when 'children' then 'Children are there' when 'adultsAtRisk' then 'An adult at risk is there' else 'Others live there' end,
      coalesce(nullif(p.value ->> 'reason', ''), 'Yes'), a.by_name, a.at
      from assessed a, jsonb_each(case when jsonb_typeof(a.prompts) = 'object' then a.prompts else '{}' end) p
      where jsonb_typeof(p.value) = 'object' and p.value ->> 'answer' = 'yes'
    union all select * from (select distinct on (w.question) 'asked-' || w.question,
        case w.question when 'interpreter' then 'An interpreter who is no relative' when 'language' then 'Language' else 'Would ringing back put them in danger?' end,
        concat_ws(': ', case w.answer when 'yes' then 'Yes' when 'no' then 'No' when 'unknown' then 'Not known' end, w.words), w.by_name, w.at
      from contact.pathway_answer w where w.contact_id in (select id from contact) and w.question in ('interpreter', 'language', 'ring-back')
      order by w.question, w.at desc, w.id) answers
    union all select * from (select 'ring-screen', 'Would ringing put them in danger?',
        concat_ws(': ', case s.endangers when 'yes' then 'Yes' when 'no' then 'No' else 'Not known' end, s.words), s.by_name, s.at
      from contact.ring_screen s where s.contact_id in (select id from contact) order by s.at desc, s.id limit 1) screened
    union all select * from (select 'ring-attempt', 'Safe for their phone to ring',
        case r.safe_to_ring when 'yes' then 'Yes' when 'no' then 'No' else 'Not known' end, r.by_name, r.at
      from contact.ring_attempt r where r.contact_id in (select id from contact) order by r.at desc, r.id limit 1) tried
    union all select * from (select 'interpreter', 'Language, and an interpreter who is no relative',
        concat_ws(', ', n.language, case n.state when 'needed' then 'asked for' when 'joined' then 'interpreted by ' || n.who when 'none-found' then 'none found: ' || n.why
          else 'none needed: ' || n.why end), n.by_name, n.at
      from contact.interpreter n where n.contact_id in (select id from contact) order by n.at desc, n.fact_xid desc limit 1) spoken
    union all select 'online', 'How it was safe to reach them, as they wrote it themselves',
      concat_ws(', ', o.safe_channel, o.safe_detail, o.safe_when), 'The online report', o.at
      from contact.online_report o where o.contact_id in (select id from contact)`.execute(tx)
  return rows.filter(one => one.words.trim() !== '' && !/^(none|no|not known|n\/a|-)?\.?$/i.test(one.words.trim()))
}
