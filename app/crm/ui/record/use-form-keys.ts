import { useNavigate } from '@remix-run/react';
import { useEffect, useState } from 'react';

interface FormKeys {
  formId: string;
  /** Where Esc goes. */
  backTo: string;
}

/**
 * Ctrl+S saves and stays, Ctrl+Enter saves, Esc goes back: twice when something was typed, so that nothing is thrown away
 * by a slip. @returns whether the first of the two was pressed
 */
export function useFormKeys({ formId, backTo }: FormKeys): boolean {
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    let hasTyped = false;
    let wasAsked = false;
    const element = document.getElementById(formId) as HTMLFormElement | null;
    // Heard at the document, after the page itself: a state set any earlier redraws a field before it knows what was typed in it.
    const typed = ({ target }: Event) => {
      if (!(target instanceof Node && element?.contains(target))) return;
      hasTyped = true;
      wasAsked = false;
      setAsking(false);
    };
    const press = (event: KeyboardEvent) => {
      const isCommand = event.ctrlKey || event.metaKey;
      const save = isCommand && event.key === 's' ? 'stay' : isCommand && event.key === 'Enter' ? 'show' : null;
      if (save) {
        event.preventDefault();
        const button = element?.querySelector<HTMLButtonElement>(`button[name="then"][value="${save}"]`);
        element?.requestSubmit(button);
        return;
      }
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (hasTyped && !wasAsked) {
        wasAsked = true;
        setAsking(true);
      } else navigate(backTo);
    };
    document.addEventListener('input', typed);
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('input', typed);
      document.removeEventListener('keydown', press);
    };
  }, [formId, backTo, navigate]);
  return isAsking;
}
