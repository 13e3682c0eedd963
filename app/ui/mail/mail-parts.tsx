import type { CSSProperties, ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { PAPER } from '#app/ui/chart/paper.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { Tone } from '#app/ui/tone.ts';
import type { Day } from '#app/values/day.ts';

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif";
/** The colour of a word that judges. */
export const TONES: Record<Tone, string | undefined> = { good: PAPER.good, warn: PAPER.warn, bad: PAPER.bad, info: PAPER.accent, neutral: PAPER.muted };
export const link: CSSProperties = { color: PAPER.accent, textDecoration: 'underline' };

export const small: CSSProperties = { color: PAPER.muted, fontSize: 13 };
export const heading: CSSProperties = { fontSize: 15, fontWeight: 600, margin: '24px 0 4px' };
export const line: CSSProperties = { margin: '2px 0' };

/** What every mail that tells how things stand needs around what it is about. */
export interface MailAround {
  workspace: string;
  today: Day;
  /** By the key of what is drawn, as addresses. */
  pictures: Readonly<Record<string, string>>;
  /** A path as who reads it can follow it. */
  linkTo: (path: string) => string;
  /** What stands at the end. */
  footer: ReactNode;
  /** Within a page, which has its own first heading. */
  isWithin?: boolean;
}

/** The levels of its headings. */
export const headingsOf = (isWithin = false) => (isWithin ? (['h3', 'h4'] as const) : (['h1', 'h2'] as const));

interface MailFrameProps extends Pick<MailAround, 'workspace' | 'today' | 'linkTo' | 'footer' | 'isWithin'> {
  title: string;
  /** Where the button leads. */
  opens: string;
  /** What the button says; the dashboard unless told. */
  opensText?: string;
  children: ReactNode;
}

/** A mail for mail programs: tables and styles of each element, for they know little else, on white as on paper. */
export function MailFrame({ title, workspace, today, linkTo, opens, opensText = m.digest_open(), footer, isWithin, children }: MailFrameProps) {
  const [Title] = headingsOf(isWithin);
  const format = useFormat();
  return (
    <div style={{ backgroundColor: PAPER.surface, color: PAPER.text, fontFamily: FONT, fontSize: 15, lineHeight: 1.5, maxWidth: 640, margin: '0 auto', padding: 16 }}>
      <p style={{ ...small, margin: 0 }}>
        {workspace} · {m.digest_made({ date: format.date(today) })}
      </p>
      <Title style={{ fontSize: 20, fontWeight: 600, lineHeight: 1.3, margin: '4px 0 0' }}>{title}</Title>
      {children}
      <p style={{ margin: '24px 0' }}>
        <a href={linkTo(opens)} style={{ display: 'inline-block', backgroundColor: PAPER.accent, color: PAPER.surface, padding: '10px 16px', borderRadius: 6, textDecoration: 'none', fontWeight: 600 }}>
          {opensText}
        </a>
      </p>
      <p style={{ ...small, borderTop: `1px solid ${PAPER.border}`, paddingTop: 12, margin: 0 }}>{footer}</p>
    </div>
  );
}

/** Rows below each other. */
export function MailRows({ children }: { children: ReactNode }) {
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} style={{ width: '100%', borderCollapse: 'collapse' }}>
      <tbody>{children}</tbody>
    </table>
  );
}

/** A name with a line about it, its course where it is drawn, and its value with what is to be said of it. */
export function MailRow({ name, about, value, picture, pictureName = '', children }: { name: ReactNode; about: string; value: string; picture?: string; pictureName?: string; children: ReactNode }) {
  const cell: CSSProperties = { borderTop: `1px solid ${PAPER.border}`, padding: '8px 0', verticalAlign: 'top' };
  return (
    <tr>
      <td style={cell} colSpan={picture ? 1 : 2}>
        {name}
        <div style={small}>{about}</div>
      </td>
      {picture ? (
        <td style={{ ...cell, padding: '8px 8px', width: 96 }}>
          <img src={picture} width={96} height={28} alt={m.digest_picture({ name: pictureName })} style={{ display: 'block', border: 0 }} />
        </td>
      ) : null}
      <td style={{ ...cell, textAlign: 'right', whiteSpace: 'nowrap' }}>
        <strong>{value}</strong>
        <div>{children}</div>
      </td>
    </tr>
  );
}
