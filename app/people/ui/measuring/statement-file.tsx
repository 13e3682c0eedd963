import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { makeFormat } from '#app/ui/make-format.ts';
import { UNAGREED } from '../../measuring/agreement.ts';
import type { Statement } from '../../measuring/statement.server.ts';
import type { Role } from '../../role.ts';
import { roleName } from '../../role-name.ts';
import { AgreedLines } from './agreed-lines.tsx';
import { assessmentName, levelName } from './measuring-words.ts';

const STYLE = `@page{margin:18mm}body{font:14px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}h1{font-size:1.4rem;margin-bottom:.2rem}h2{font-size:1.05rem;margin:1.4rem 0 .3rem;border-bottom:1px solid #ccd}p{margin:.3rem 0}li{margin:.4rem 0}.muted{color:#555f6b}`;

interface StatementFileProps {
  statement: Statement;
  madeAt: Date;
  timeZone: string;
  /** How many kinds of acts count as work, and how many as presence. */
  kinds: { acts: number; others: number };
  /** The roles that see figures of groups. */
  readers: readonly Role[];
}

/** One page that can be read, printed and kept anywhere. */
export function StatementFile({ statement, madeAt, timeZone, kinds, readers }: StatementFileProps) {
  const format = makeFormat(getLocale(), timeZone);
  const { workspace, agreements, people, views } = statement;
  const [agreement = UNAGREED] = agreements;
  const title = m.measuring_file_title({ workspace });
  return (
    <html lang={getLocale()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <h1>{title}</h1>
        <p className="muted">{m.measuring_file_made({ at: format.dateTime(madeAt) })}</p>
        <h2>{m.measuring_agreed()}</h2>
        <p>
          {m.measuring_level()} <b>{levelName(agreement.level)}</b>
        </p>
        <AgreedLines agreement={agreement} format={format} />
        <p>
          {m.measuring_assessment()}: {assessmentName(agreement.impactAssessment)}
        </p>
        <h2>{m.measuring_file_what()}</h2>
        <p>{m.measuring_file_people({ count: people, number: format.number(people) })}</p>
        <p>{m.measuring_file_kinds({ acts: kinds.acts, others: kinds.others })}</p>
        <h2>{m.measuring_file_who()}</h2>
        <p>{m.measuring_file_groups({ roles: format.list(readers.map(roleName)) })}</p>
        <p>{agreement.level === 'person' ? m.measuring_file_person_yes() : m.measuring_file_person_no()}</p>
        <p>{m.measuring_file_views({ views: format.number(views.views), viewers: format.number(views.viewers), persons: format.number(views.persons) })}</p>
        <h2>{m.measuring_file_rights()}</h2>
        <p>{m.measuring_file_rights_text()}</p>
        <h2>{m.measuring_file_history()}</h2>
        {agreements.length === 0 ? <p>{m.measuring_never()}</p> : null}
        <ol reversed>
          {agreements.map(({ version, actor, at, level }) => (
            <li key={version}>
              {levelName(level)}
              <br />
              <span className="muted">{m.measuring_version({ version, actor, at: format.dateTime(at) })}</span>
            </li>
          ))}
        </ol>
      </body>
    </html>
  );
}
