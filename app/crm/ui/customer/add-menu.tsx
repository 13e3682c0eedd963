import { Link } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { buttonClass } from '#app/ui/button.tsx';
import { Menu, menuItemClass } from '#app/ui/menu.tsx';
import type { Customer } from '../../customer/customer.ts';
import { BEGUN_HERE, newOf } from '../../customer/new-of.ts';
import { newWord } from '../new-word.ts';

/** What can be begun with this customer: the form is filled in with whom it is about. */
export function AddMenu({ customer }: { customer: Customer }) {
  return (
    <Menu
      align="end"
      triggerClassName={buttonClass('secondary')}
      trigger={
        <>
          <Plus aria-hidden="true" />
          {m.customer_add()}
        </>
      }
    >
      {BEGUN_HERE.map((entity) => (
        <Link key={entity} to={newOf(entity, customer)} className={menuItemClass}>
          {newWord(entity)}
        </Link>
      ))}
    </Menu>
  );
}
