import { kpiName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { PAPER } from '#app/ui/chart/paper.ts';
import { useFormat } from '#app/ui/format.tsx';
import { heading, headingsOf, line, link, type MailAround, MailFrame, MailRow, MailRows, small, TONES } from '#app/ui/mail/mail-parts.tsx';
import { kpiStand, reportedParts, reportSubject, standsOf, toneText } from '../../report/report-words.ts';
import type { StatusReport } from '../../report/status-report.ts';

/** The status report for mail programs. */
export function ReportMail({ report, ...around }: MailAround & { report: StatusReport }) {
  const { linkTo, isWithin } = around;
  const [, Part] = headingsOf(isWithin);
  const format = useFormat();
  const { kpis } = report;
  return (
    <MailFrame {...around} title={reportSubject(report, format)} opens={paths.statusReport} opensText={m.report_open()}>
      <Part style={heading}>{m.report_stand()}</Part>
      {standsOf(report, format).map(({ subject, tone, said }) => (
        <div key={subject} style={{ borderTop: `1px solid ${PAPER.border}`, padding: '8px 0' }}>
          <strong>{subject}</strong> <span style={{ fontSize: 13, fontWeight: 600, color: TONES[tone] }}>{toneText(tone)}</span>
          <div>{said.join(' ')}</div>
        </div>
      ))}
      {reportedParts(report, format).map(({ title, none, items, more }) => (
        <div key={title}>
          <Part style={heading}>{title}</Part>
          {items.length === 0 ? <p style={{ ...line, color: PAPER.muted }}>{none}</p> : null}
          {items.map(({ name, about, to }) => (
            <p key={to} style={{ margin: '4px 0' }}>
              <a href={linkTo(to)} style={link}>
                {name}
              </a>
              <span style={{ ...small, display: 'block' }}>{about}</span>
            </p>
          ))}
          {more ? <p style={{ ...small, margin: '4px 0' }}>{more}</p> : null}
        </div>
      ))}
      {kpis && kpis.length > 0 ? (
        <div>
          <Part style={heading}>{m.report_kpis()}</Part>
          <MailRows>
            {kpis.map((state) => {
              const { value, status, tone, target } = kpiStand(state, format);
              const name = (
                <a href={linkTo(paths.kpi(state.kpi.id))} style={link}>
                  {kpiName(state.kpi)}
                </a>
              );
              return (
                <MailRow key={state.kpi.id} name={name} about={target} value={value}>
                  <span style={{ fontSize: 13, fontWeight: 600, color: TONES[tone] }}>{status}</span>
                </MailRow>
              );
            })}
          </MailRows>
        </div>
      ) : null}
    </MailFrame>
  );
}
