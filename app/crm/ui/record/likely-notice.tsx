import { Link } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Notice } from '#app/ui/notice.tsx';
import { useLookup } from '#app/ui/use-lookup.ts';
import type { Entity } from '../../entity/entity.ts';
import type { LikelyRecord } from '../../duplicates/likely-record.ts';
import { DUPLICATE_WORDS } from './duplicate-words.ts';

const ASK_AFTER_MS = 400;
/** Between the field and what stands below it. */
const MARGIN_PX = 24;
const WATCHED = ['name', 'email', 'phone', 'domain', 'kvk_number', 'vat_id', 'given_name', 'initials', 'surname_prefix', 'surname', 'birth_date', 'postcode', 'house_number', 'house_number_suffix', 'country'];

/** Says while somebody types that the record may be there already, and why: beside the buttons, which are always in sight. It never stands in the way. */
export function LikelyNotice({ formId, entity, except }: { formId: string; entity: Entity; except: string | null }) {
  const [typed, setTyped] = useState('');
  const { data } = useLookup<{ likely: LikelyRecord[] }>(typed ? `${paths.likelyRecords(entity.segment)}?${typed}${except ? `&except=${except}` : ''}` : null, 0);
  useEffect(() => {
    const form = document.getElementById(formId) as HTMLFormElement | null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      if (!form) return;
      const all = new FormData(form);
      const params = new URLSearchParams();
      for (const name of WATCHED) {
        const value = all.get(name);
        if (typeof value === 'string' && value.trim() !== '') params.set(name, value.trim().slice(0, 200));
      }
      setTyped(params.toString());
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(read, ASK_AFTER_MS);
    };
    form?.addEventListener('input', later);
    return () => {
      clearTimeout(timer);
      form?.removeEventListener('input', later);
    };
  }, [formId]);
  const likely = typed ? (data?.likely ?? []) : [];
  const notice = useRef<HTMLDivElement>(null);
  // It may come to stand over the field in which somebody is typing.
  useEffect(() => {
    const field = document.activeElement;
    if (likely.length === 0 || !notice.current || !field?.closest(`#${CSS.escape(formId)}`)) return;
    const hidden = field.getBoundingClientRect().bottom + MARGIN_PX - notice.current.getBoundingClientRect().top;
    if (hidden > 0) window.scrollBy({ top: hidden });
  }, [likely.length, formId]);
  return (
    <div ref={notice} role="status" aria-live="polite" className="max-h-[30vh] w-full overflow-y-auto empty:-mb-2">
      {likely.length > 0 ? (
        <Notice tone="warn" title={m.record_likely_title({ count: likely.length })}>
          <ul className="mt-1 flex flex-col gap-1">
            {likely.map(({ id, title, reasons }) => (
              <li key={id}>
                <Link to={paths.record(entity.segment, id)} target="_blank" className="link font-medium">
                  {title}
                </Link>{' '}
                <span className="text-muted">{reasons.map((code) => DUPLICATE_WORDS[code]()).join(', ')}</span>
              </li>
            ))}
          </ul>
          <p className="mt-1 text-muted">{m.record_likely_what_now()}</p>
        </Notice>
      ) : null}
    </div>
  );
}
