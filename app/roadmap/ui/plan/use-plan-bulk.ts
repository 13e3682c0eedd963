import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { useToast } from '#app/ui/toast.tsx';
import type { BulkAnswer } from '../../plan/bulk-words.ts';

/** Sends what changes of many, and says what became of it with its way back; what is wrong at a field is said there. */
export function usePlanBulk() {
  const fetcher = useFetcher<BulkAnswer>();
  const say = useToast();
  const [answered, setAnswered] = useState<BulkAnswer | undefined>(undefined);
  useEffect(() => {
    if (!fetcher.data || fetcher.data === answered) return;
    setAnswered(fetcher.data);
    const { tone, text, undo, errors } = fetcher.data;
    if (Object.keys(errors).length === 0) say({ tone, text, ...(undo && { action: { label: m.plan_undo(), to: undo } }) });
  }, [fetcher.data, answered, say]);
  return fetcher;
}
