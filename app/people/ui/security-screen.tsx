import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Enrolment, OwnSession } from '../own-session.ts';
import { OneFieldForm } from './one-field-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { SessionList } from './session-list.tsx';

interface SecurityScreenProps {
  sessions: readonly OwnSession[];
  isWithPassword: boolean;
  hasSecondFactor: boolean;
  answer: { lastResult: SubmissionResult | undefined; enrolment: Enrolment | null } | undefined;
}

export function SecurityScreen({ sessions, isWithPassword, hasSecondFactor, answer }: SecurityScreenProps) {
  const of = (intent: string) => (answer?.lastResult?.initialValue?.intent === intent ? answer.lastResult : undefined);
  return (
    <Page title={m.people_security_title()} question={m.people_security_question()}>
      <Card title={m.people_sessions_title()}>
        <SessionList sessions={sessions} />
      </Card>
      {isWithPassword ? (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Card title={m.people_password_title()} description={m.people_password_text()}>
            <PasswordForm lastResult={of('password')} />
          </Card>
          <Card title={m.people_factor_title()} description={hasSecondFactor ? m.people_factor_on() : m.people_factor_off()}>
            <SecondFactorForms hasSecondFactor={hasSecondFactor} enrolment={answer?.enrolment ?? null} of={of} />
          </Card>
        </div>
      ) : (
        <Notice tone="info">{m.people_factor_demo()}</Notice>
      )}
    </Page>
  );
}

interface SecondFactorFormsProps {
  hasSecondFactor: boolean;
  enrolment: Enrolment | null;
  of: (intent: string) => SubmissionResult | undefined;
}

function SecondFactorForms({ hasSecondFactor, enrolment, of }: SecondFactorFormsProps) {
  const password = { name: 'password', type: 'password', label: m.people_current_password(), autoComplete: 'current-password' } as const;
  if (hasSecondFactor) return <OneFieldForm {...password} id="end-factor" hidden={{ intent: 'end-factor' }} lastResult={of('end-factor')} submit={m.people_factor_end()} variant="danger" />;
  const isConfirming = enrolment !== null || of('confirm-factor') !== undefined;
  if (!isConfirming) return <OneFieldForm {...password} id="begin-factor" hidden={{ intent: 'begin-factor' }} lastResult={of('begin-factor')} submit={m.people_factor_begin()} />;
  return (
    <div className="flex flex-col gap-4">
      {enrolment ? <EnrolmentDetails {...enrolment} /> : null}
      <OneFieldForm id="confirm-factor" name="code" label={m.people_code()} autoComplete="one-time-code" inputMode="numeric" hidden={{ intent: 'confirm-factor' }} lastResult={of('confirm-factor')} submit={m.people_factor_confirm()} />
    </div>
  );
}

function EnrolmentDetails({ qrCode, secret, recoveryCodes }: Enrolment) {
  return (
    <>
      <p>{m.people_factor_scan()}</p>
      <img src={qrCode} alt={m.people_factor_qr()} width={220} height={220} className="rounded-md bg-white" />
      <p className="text-sm break-all text-muted">{m.people_factor_secret({ secret })}</p>
      <Notice tone="warn" title={m.people_factor_codes_title()}>
        <p>{m.people_factor_codes()}</p>
        <ul className="mt-2 grid grid-cols-2 gap-x-6 font-mono select-all">
          {recoveryCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </Notice>
    </>
  );
}
