import { useFetcher, useLocation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { useToast } from '#app/ui/toast.tsx';
import type { AddingAnswer } from '../../campaigns/adding-answer.ts';
import { LookupField } from '../list/lookup-field.tsx';
import type { ListSelection } from '../list/use-list-selection.ts';
import { PlainField } from './plain-field.tsx';

/** Puts the chosen contacts of a list in a campaign; those who do not want it are left out, and that is told. */
export function CampaignDialog({ selection, total, onClose }: { selection: ListSelection; total: string; onClose: () => void }) {
  const { search } = useLocation();
  const toast = useToast();
  const fetcher = useFetcher<AddingAnswer>();
  const [campaign, setCampaign] = useState<{ ids: string[]; titles: Record<string, string> }>({ ids: [], titles: {} });
  const [percent, setPercent] = useState('0');
  const told = useRef<AddingAnswer | null>(null);
  const answer = fetcher.data;
  useEffect(() => {
    if (answer?.status !== 'done' || told.current === answer) return;
    told.current = answer;
    toast({ tone: 'good', text: sentence(answer), action: answer.added > 0 ? { label: m.act_undo(), to: paths.undoBatch(answer.batchId) } : undefined });
    selection.clear();
    onClose();
  }, [answer, toast, selection, onClose]);
  const [campaignId] = campaign.ids;
  const isPercent = /^\d{1,2}$/.test(percent) && Number(percent) <= 50;
  const add = () => {
    const adding = { campaignId, controlPercent: Number(percent), selection: selection.selection };
    fetcher.submit({ adding: JSON.stringify(adding) }, { method: 'post', action: `${paths.contactsToCampaign}${search}` });
  };
  return (
    <Dialog isOpen onClose={onClose} title={m.act_campaign_add_title({ count: selection.count, total })} description={m.act_campaign_add_hint()} size="medium">
      <div className="flex flex-col gap-4">
        {answer?.status === 'refused' ? <Notice tone="bad" title={REFUSALS[answer.reason]()} /> : null}
        <div>
          <p className="mb-1 text-sm font-medium" aria-hidden="true">
            {m.act_campaign_add_which()}
          </p>
          <LookupField label={m.act_campaign_add_which()} kind="campaign" value={campaign.ids} titles={campaign.titles} isMultiple={false} onChange={(ids, titles) => setCampaign({ ids, titles: { ...campaign.titles, ...titles } })} />
        </div>
        <PlainField label={m.act_campaign_add_control()} hint={m.act_campaign_add_control_hint()} type="number" min={0} max={50} inputMode="numeric" value={percent} onChange={(event) => setPercent(event.target.value)} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{m.act_campaign_add_cancel()}</Button>
          <Button variant="primary" isBusy={fetcher.state !== 'idle'} onClick={add} disabledReason={!campaignId ? m.act_campaign_add_choose() : isPercent ? undefined : m.act_campaign_add_percent()}>
            {m.act_campaign_add_do()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

const REFUSALS: Record<Extract<AddingAnswer, { status: 'refused' }>['reason'], () => string> = {
  ended: () => m.act_campaign_refuse_ended(),
  'not-found': () => m.act_not_found(),
  'list-unclear': () => m.list_bulk_unclear(),
};

function sentence({ added, control, already, unwilling, campaign }: Extract<AddingAnswer, { status: 'done' }>): string {
  const parts = [m.act_campaign_added({ count: added, campaign })];
  if (control > 0) parts.push(m.act_campaign_added_control({ count: control }));
  if (already > 0) parts.push(m.act_campaign_added_already({ count: already }));
  if (unwilling > 0) parts.push(m.act_campaign_added_unwilling({ count: unwilling }));
  return parts.join(' ');
}
