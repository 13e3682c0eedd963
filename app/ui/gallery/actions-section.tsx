import { Download, Plus, Trash2 } from 'lucide-react';
import { Button, ButtonLink } from '../button.tsx';
import { Notice } from '../notice.tsx';
import { Progress } from '../progress.tsx';
import { Section } from './section.tsx';

export function ActionsSection() {
  return (
    <Section id="actions" title="Buttons, notices, progress">
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary">
          <Plus aria-hidden="true" />
          Primary
        </Button>
        <Button>Secondary</Button>
        <Button variant="ghost">
          <Download aria-hidden="true" />
          Ghost
        </Button>
        <Button variant="danger">
          <Trash2 aria-hidden="true" />
          Danger
        </Button>
        <Button variant="primary" isBusy>
          Saving
        </Button>
        <ButtonLink to="#actions" variant="secondary">
          A link
        </ButtonLink>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button size="small" variant="primary">
          Small
        </Button>
        <Button size="small">Small</Button>
        <Button variant="primary" disabledReason="Two criteria have not been met yet.">
          Give the go
        </Button>
      </div>
      <div className="grid gap-3 lg:grid-cols-2">
        <Notice tone="info" title="Counting stops at Sunday">
          The week that is not over is drawn hollow.
        </Notice>
        <Notice tone="good" title="All 1,204 rows are in" />
        <Notice tone="warn" title="No facts since 3 March" actions={<Button size="small">Import now</Button>}>
          What you see is 12 days old.
        </Notice>
        <Notice tone="bad" title="The file could not be read">
          Line 14 has nine columns instead of eight. Correct it and choose the file again.
        </Notice>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Progress label="Your checklist" value={2} max={4} detail="2 of 4" />
        <Progress label="Importing" />
      </div>
    </Section>
  );
}
