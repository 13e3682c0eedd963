import { useLocation, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import type { FormFacts } from '../../record/form-facts.ts';

/**
 * What a form of a page starts with. The page may be read anew while somebody types, such as after a contact that was written
 * down over it: that is no other form. Another address is one, and so is the same once what was sent from it is saved.
 * @param read as the page tells it now
 */
export function useFormStart(read: FormFacts, isRefused: boolean): FormFacts {
  const { pathname, search } = useLocation();
  const { state, formMethod, formAction } = useNavigation();
  const place = `${pathname}${search}`;
  const isSending = formMethod === 'POST' && formAction?.split('?')[0] === pathname;
  const [start, setStart] = useState({ place, facts: read, isSent: false });
  const isSaved = start.isSent && state === 'idle' && !isRefused;
  if (start.place !== place || isSaved) {
    setStart({ place, facts: read, isSent: false });
    return read;
  }
  if (start.isSent !== isSending) setStart({ ...start, isSent: isSending });
  return start.facts;
}
