import type { ComponentProps, ReactNode } from 'react';
import { Card } from '#app/ui/card.tsx';
import { LinkChoice } from './link-choice.tsx';

interface LinkCardProps extends ComponentProps<typeof LinkChoice> {
  title: string;
  /** The way to where it stands now. */
  actions: ReactNode;
}

/** What the thing on this page belongs to, beside its own form: choosing it changes nothing else. */
export function LinkCard({ title, actions, ...choice }: LinkCardProps) {
  return (
    <Card title={title} actions={actions} className="max-w-3xl">
      <LinkChoice {...choice} />
    </Card>
  );
}
