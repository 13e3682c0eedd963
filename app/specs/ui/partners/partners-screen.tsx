import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Page } from '#app/ui/layout/page.tsx';
import type { PartnerRegister } from '../../partners/register.ts';
import { SpecTabs } from '../spec-tabs.tsx';
import { InsideCard } from './inside-card.tsx';
import { OutsideCard } from './outside-card.tsx';
import { SignaturesCard } from './signatures-card.tsx';

interface PartnersScreenProps {
  register: PartnerRegister;
  /** Who can become a partner; empty for who may not write. */
  members: { id: string; name: string }[];
  canWrite: boolean;
  /** Of this server, for the links. */
  origin: string;
  /** Which of the forms was sent, with what the server answered. */
  refused?: { form: 'inside' | 'outside'; result: SubmissionResult | undefined };
}

/** Who carries the specifications inside, and who outside may read them. */
export function PartnersScreen({ register, members, canWrite, origin, refused }: PartnersScreenProps) {
  return (
    <Page title={m.partners_title()} question={m.partners_question()} breadcrumbs={[{ label: m.specs_title(), to: paths.specs }]}>
      <SpecTabs />
      <InsideCard partners={register.partners} members={members} canWrite={canWrite} lastResult={refused?.form === 'inside' ? refused.result : undefined} />
      <SignaturesCard register={register} canWrite={canWrite} />
      <OutsideCard externals={register.externals} canWrite={canWrite} origin={origin} lastResult={refused?.form === 'outside' ? refused.result : undefined} />
    </Page>
  );
}
