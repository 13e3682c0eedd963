import { Link } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { buttonClass } from '#app/ui/button.tsx';
import { Menu, menuItemClass } from '#app/ui/menu.tsx';
import { newOf } from '../../customer/new-of.ts';
import type { CustomerView } from './customer-view.ts';

/** A further way of reaching somebody, or a further address. */
export function AddReach({ view: { customer, here } }: { view: CustomerView }) {
  return (
    <Menu align="end" label={m.customer_reach_add()} triggerClassName={buttonClass('ghost', 'small')} trigger={<Plus aria-hidden="true" />}>
      <Link to={newOf('contact_point', customer, here)} className={menuItemClass}>
        {m.customer_reach_point()}
      </Link>
      <Link to={newOf('address', customer, here)} className={menuItemClass}>
        {m.customer_reach_address()}
      </Link>
    </Menu>
  );
}
