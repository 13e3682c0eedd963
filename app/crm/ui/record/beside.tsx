import { useNavigate } from '@remix-run/react';
import { clsx } from 'clsx';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { buttonClass, ButtonLink } from '#app/ui/button.tsx';
import { useBeforePaint } from '#app/ui/use-before-paint.ts';
import type { RecordPage } from '../../record/record-page.ts';

interface BesideProps {
  beside: NonNullable<RecordPage['beside']>;
  segment: string;
}

/** To the records before and after this one in the list one came from; Ctrl with an arrow does the same. */
export function Beside({ beside: { from, previous, next }, segment }: BesideProps) {
  const navigate = useNavigate();
  const to = (id: string | null) => (id === null ? null : `${paths.record(segment, id)}?${new URLSearchParams({ from })}`);
  const [before, after] = [to(previous), to(next)];
  useBeforePaint(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      const isTyping = target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
      if (!(event.ctrlKey || event.metaKey) || isTyping || document.querySelector('dialog[open]')) return;
      const goal = event.key === 'ArrowLeft' ? before : event.key === 'ArrowRight' ? after : null;
      if (!goal) return;
      event.preventDefault();
      navigate(goal);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [before, after, navigate]);
  return (
    <nav aria-label={m.record_beside()} className="flex">
      <Step to={before} label={m.record_previous()} keys="Control+ArrowLeft">
        <ChevronLeft aria-hidden="true" />
      </Step>
      <Step to={after} label={m.record_next()} keys="Control+ArrowRight">
        <ChevronRight aria-hidden="true" />
      </Step>
    </nav>
  );
}

function Step({ to, label, keys, children }: { to: string | null; label: string; keys: string; children: ReactNode }) {
  // At either end of the list the other step stays where it was.
  if (to === null) {
    return (
      <span className={clsx(buttonClass('ghost'), 'px-2 opacity-30 hover:bg-transparent')} aria-hidden="true">
        {children}
      </span>
    );
  }
  return (
    <ButtonLink to={to} variant="ghost" className="px-2" aria-label={label} title={label} aria-keyshortcuts={keys}>
      {children}
    </ButtonLink>
  );
}
