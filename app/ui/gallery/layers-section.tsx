import { MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, buttonClass } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Menu, menuItemClass, MenuLabel } from '../menu.tsx';
import { Tabs } from '../tabs.tsx';
import { useToast } from '../toast.tsx';
import { Section } from './section.tsx';

export function LayersSection() {
  const [isOpen, setOpen] = useState(false);
  const toast = useToast();
  return (
    <Section id="layers" title="Dialog, menu, tabs, toast">
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={() => setOpen(true)}>Open a dialog</Button>
        <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title="Take this KPI away?" description="Its readings stay in the archive for 30 days.">
          <div className="flex justify-end gap-2">
            <Button onClick={() => setOpen(false)}>Keep it</Button>
            <Button variant="danger" onClick={() => setOpen(false)}>
              Take it away
            </Button>
          </div>
        </Dialog>
        <Menu triggerClassName={buttonClass()} trigger={<><MoreHorizontal aria-hidden="true" /> Menu</>}>
          <MenuLabel>This KPI</MenuLabel>
          <a href="#layers" className={menuItemClass}>
            <Pencil aria-hidden="true" />
            Change
          </a>
          <button type="button" className={menuItemClass}>
            <Trash2 aria-hidden="true" />
            Take away
          </button>
        </Menu>
        <Button onClick={() => toast({ tone: 'good', text: 'Saved.' })}>Good toast</Button>
        <Button onClick={() => toast({ tone: 'bad', text: 'Not saved: somebody else changed it meanwhile. Reload to see what.' })}>Bad toast</Button>
      </div>
      <Tabs
        label="Views of the programme"
        tabs={[
          { id: 'timeline', label: 'Timeline', content: <p>The phases over months.</p> },
          { id: 'board', label: 'Board', content: <p>The work by state.</p> },
          { id: 'table', label: 'Table', content: <p>Everything, sortable.</p> },
        ]}
      />
    </Section>
  );
}
