import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { Page } from '#app/ui/layout/page.tsx';

interface GoLiveFormPageProps {
  title: string;
  question: string;
  /** The page that the form belongs to; that of going live unless told. */
  under?: { label: string; to: string };
  children: ReactNode;
}

/** A form of its own page. */
export function GoLiveFormPage({ title, question, under = { label: m.golive_title(), to: paths.goLive }, children }: GoLiveFormPageProps) {
  return (
    <Page
      title={title}
      question={question}
      breadcrumbs={[
        { label: m.roadmap_title(), to: paths.roadmap },
        under,
      ]}
    >
      <Card className="max-w-4xl">{children}</Card>
    </Page>
  );
}

/** The end of such a form: to do it, or to go back without. */
export function FormEnd({ label, back }: { label: string; back: string }) {
  return (
    <div className="flex flex-wrap gap-2">
      <SubmitButton>{label}</SubmitButton>
      <ButtonLink to={back}>{m.golive_back()}</ButtonLink>
    </div>
  );
}
