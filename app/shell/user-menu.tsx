import { Form, Link, useLocation } from '@remix-run/react';
import { CircleHelp, Eye, Keyboard, LogOut, Mail, ShieldCheck } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Menu, menuItemClass } from '#app/ui/menu.tsx';
import { initialsOf } from './initials.ts';
import { PreferenceForm } from './preference-form.tsx';
import type { ShellData } from './shell-data.ts';

/** Yourself: security, language, theme, and the way out. */
export function UserMenu({ data: { person }, openHelp }: { data: ShellData; openHelp: () => void }) {
  return (
    <Menu
      side="above"
      triggerClassName="flex items-center gap-2.5 rounded-md p-1.5 text-sm hover:bg-sunken"
      trigger={
        <>
          <span className="grid size-7 shrink-0 place-items-center rounded-full bg-info-soft text-xs font-semibold text-info" aria-hidden="true">
            {initialsOf(person.name)}
          </span>
          <span className="min-w-0 flex-1 truncate">{person.name}</span>
        </>
      }
    >
      <p className="truncate px-2.5 pt-1.5 pb-2 text-xs text-muted">{person.email}</p>
      <UserMenuItems openHelp={openHelp} />
    </Menu>
  );
}

export function UserMenuItems({ openHelp }: { openHelp: () => void }) {
  const { pathname } = useLocation();
  return (
    <>
      <Link to={paths.askFrom(pathname)} className={menuItemClass}>
        <CircleHelp aria-hidden="true" />
        {m.questions_ask_link()}
      </Link>
      <Link to={paths.security} className={menuItemClass}>
        <ShieldCheck aria-hidden="true" />
        {m.shell_security()}
      </Link>
      <Link to={paths.messages} className={menuItemClass}>
        <Mail aria-hidden="true" />
        {m.mail_messages_title()}
      </Link>
      <Link to={paths.measured} className={menuItemClass}>
        <Eye aria-hidden="true" />
        {m.measuring_me_link()}
      </Link>
      <button type="button" onClick={openHelp} className={menuItemClass}>
        <Keyboard aria-hidden="true" />
        {m.shell_help()}
      </button>
      <div className="my-1 border-t" />
      <div className="px-2 py-1.5">
        <PreferenceForm />
      </div>
      <div className="my-1 border-t" />
      <Form method="post" action={paths.signOut} reloadDocument>
        <button type="submit" className={menuItemClass}>
          <LogOut aria-hidden="true" />
          {m.shell_sign_out()}
        </button>
      </Form>
    </>
  );
}
