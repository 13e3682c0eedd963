import { useSearchParams } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { groupChoices } from '#app/adoption/key-messages/message-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterChoice } from '#app/ui/filter-choice.tsx';
import { FilterForm } from '#app/ui/filter-form.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { TableDownloads } from '#app/ui/table/table-downloads.tsx';
import { type CommunicationFilter, fitsCommunicationFilter, readCommunicationFilter } from '../../communication/communication-filter.ts';
import { STATE_WORDS } from '../../communication/communication-words.ts';
import { MESSAGE_STATES } from '../../communication/planned-message.ts';
import type { Communication, OwnMessages } from '../../communication/read-communication.server.ts';
import { GroupsCard } from './groups-card.tsx';
import { useMessageColumns } from './message-columns.tsx';
import { OwnMessagesCards } from './own-messages.tsx';

interface CommunicationScreenProps {
  /** Null for who does not see the groups, and where there is no programme yet. */
  communication: Communication | null;
  /** What the reader's own groups were told; null for who sees all groups, and where there is no programme yet. */
  own: OwnMessages | null;
  canWrite: boolean;
}

/** Who heard something when, and what is still told to whom. */
export function CommunicationScreen({ communication, own, canWrite }: CommunicationScreenProps) {
  const page = { title: m.communication_title(), question: own ? m.communication_question_own() : m.communication_question(), breadcrumbs: [{ label: m.roadmap_title(), to: paths.roadmap }] };
  if (own) {
    return (
      <Page {...page}>
        <OwnMessagesCards own={own} />
      </Page>
    );
  }
  if (!communication) {
    return (
      <Page {...page}>
        <EmptyState title={m.communication_no_programme()} action={<ButtonLink to={paths.roadmap}>{m.communication_to_roadmap()}</ButtonLink>} />
      </Page>
    );
  }
  return (
    <Page
      {...page}
      actions={
        <>
          <ButtonLink to={paths.keyMessages}>{m.communication_key_messages()}</ButtonLink>
          {canWrite ? (
            <ButtonLink to={paths.newPlannedMessage} variant="primary">
              <Plus aria-hidden="true" />
              {m.communication_plan()}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <GroupsCard communication={communication} canWrite={canWrite} />
      <Messages communication={communication} />
    </Page>
  );
}

function Messages({ communication }: { communication: Communication }) {
  const [search] = useSearchParams();
  const columns = useMessageColumns(communication);
  const { today, messages, teams } = communication;
  const filter = readCommunicationFilter(search);
  const shown = messages.filter((message) => fitsCommunicationFilter(message, filter, today));
  return (
    <Card title={m.communication_list()} description={m.communication_list_about()} isFlush actions={shown.length > 0 ? <TableDownloads name={m.communication_title()} to={(format) => paths.pageTable('communication', format, search)} /> : null}>
      <DataTable
        id="communication"
        caption={m.communication_list()}
        columns={columns}
        rows={shown}
        rowKey={({ id }) => id}
        toolbar={messages.length > 0 ? <Filter filter={filter} teams={teams} /> : null}
        emptyState={<EmptyState title={messages.length === 0 ? m.communication_list_empty() : m.communication_list_empty_filtered()} />}
      />
    </Card>
  );
}

function Filter({ filter, teams }: { filter: CommunicationFilter; teams: Communication['teams'] }) {
  const all = { value: '', label: m.communication_all() };
  const [everybody, ...named] = groupChoices(teams);
  const groups = [...(everybody?.options ?? []), ...named.map(({ name, options }) => ({ label: name ?? '', options }))];
  return (
    <FilterForm>
      <FilterChoice label={m.communication_filter_state()} name="state" value={filter.state ?? ''} options={[all, ...MESSAGE_STATES.map((state) => ({ value: state, label: STATE_WORDS[state].say() }))]} />
      <FilterChoice label={m.communication_filter_group()} name="group" value={filter.group ?? ''} options={[all, ...groups]} />
    </FilterForm>
  );
}
