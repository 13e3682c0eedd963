import type { Preset } from './preset.ts';

// Products, orders, invoices and payments, of each product that has them. Read: developer.salesforce.com/docs/atlas.en-us.260.0.object_reference.meta/object_reference/sforce_api_objects_product2.htm;
// learn.microsoft.com/dynamics365/sales/developer/entities/product; knowledge.hubspot.com/properties/hubspots-default-product-properties; the labels of fields in odoo/odoo: addons/sale/models/sale_order.py, addons/account/models/account_move.py and
// addons/product/models/product_template.py; civicrm/civicrm-core: schema/Contribute/Contribution.entityType.php.
export const SALES: readonly Preset[] = [
  {
    system: 'salesforce',
    product: 'Salesforce',
    entity: 'product',
    signature: ['ProductCode', 'Product Code', 'QuantityUnitOfMeasure'],
    columns: {
      Id: 'external_id', 'Product ID': 'external_id',
      ProductCode: 'sku', 'Product Code': 'sku',
      Name: 'name', 'Product Name': 'name',
      Family: 'category', 'Product Family': 'category',
      QuantityUnitOfMeasure: 'unit', 'Quantity Unit Of Measure': 'unit',
      IsActive: 'is_active', Active: 'is_active', 'Active (Product)': 'is_active',
      Description: 'description', 'Product Description': 'description',
    },
  },
  {
    system: 'dynamics',
    product: 'Dynamics 365',
    entity: 'product',
    signature: ['(Do Not Modify) Product', 'productnumber', 'productid'],
    columns: {
      '(Do Not Modify) Product': 'external_id', productid: 'external_id',
      'Product ID': 'sku', productnumber: 'sku',
      Name: 'name', name: 'name',
      'Default Unit': 'unit', defaultuomid: 'unit',
      'List Price': 'price_cents', price: 'price_cents',
      Currency: 'currency', transactioncurrencyid: 'currency',
      Description: 'description', description: 'description',
    },
  },
  {
    system: 'hubspot',
    product: 'HubSpot',
    entity: 'product',
    signature: ['Record ID', 'Product ID', 'hs_sku', 'Unit price', 'Unit Price'],
    columns: {
      'Record ID': 'external_id', 'Product ID': 'external_id', hs_object_id: 'external_id',
      SKU: 'sku', hs_sku: 'sku',
      Name: 'name', name: 'name',
      'Product type': 'category', hs_product_type: 'category',
      'Unit price': 'price_cents', 'Unit Price': 'price_cents', price: 'price_cents',
      'Product description': 'description', 'Product Description': 'description', description: 'description',
    },
  },
  {
    system: 'odoo',
    product: 'Odoo',
    entity: 'product',
    signature: ['Internal Reference', 'default_code'],
    columns: {
      'External ID': 'external_id', id: 'external_id',
      'Internal Reference': 'sku', default_code: 'sku',
      Name: 'name', name: 'name',
      'Product Category': 'category', categ_id: 'category',
      'Sales Price': 'price_cents', list_price: 'price_cents',
      'Unit of Measure': 'unit', Unit: 'unit', uom_id: 'unit',
      Active: 'is_active', active: 'is_active',
      'Sales Description': 'description', description_sale: 'description',
    },
  },
  {
    system: 'odoo',
    product: 'Odoo',
    entity: 'order',
    signature: ['Order Reference', 'date_order', 'amount_total'],
    columns: {
      'External ID': 'external_id', id: 'external_id',
      'Order Reference': 'number', name: 'number',
      Customer: 'account_id', partner_id: 'account_id', 'partner_id/id': 'account_id',
      'Order Date': 'ordered_on', date_order: 'ordered_on', 'Creation Date': 'ordered_on', create_date: 'ordered_on',
      Status: 'status', state: 'status',
      Total: 'total_cents', amount_total: 'total_cents',
      Currency: 'currency', currency_id: 'currency',
      Opportunity: 'deal_id', opportunity_id: 'deal_id',
      Campaign: 'campaign_id', campaign_id: 'campaign_id',
      Salesperson: 'owner_id', user_id: 'owner_id',
    },
    values: {
      status: { Quotation: 'draft', 'Quotation Sent': 'draft', 'Sales Order': 'confirmed', Locked: 'confirmed', Cancelled: 'cancelled', draft: 'draft', sent: 'draft', sale: 'confirmed', done: 'confirmed', cancel: 'cancelled' },
    },
  },
  {
    system: 'odoo',
    product: 'Odoo',
    entity: 'invoice',
    signature: ['Invoice/Bill Date', 'Invoice Partner Display Name', 'invoice_date', 'invoice_date_due'],
    columns: {
      'External ID': 'external_id', id: 'external_id',
      Number: 'number', name: 'number',
      'Invoice Partner Display Name': 'account_id', invoice_partner_display_name: 'account_id', Partner: 'account_id', Customer: 'account_id', partner_id: 'account_id', 'partner_id/id': 'account_id',
      'Invoice/Bill Date': 'issued_on', 'Invoice Date': 'issued_on', invoice_date: 'issued_on',
      'Due Date': 'due_on', invoice_date_due: 'due_on',
      'Total Signed': 'total_cents', amount_total_signed: 'total_cents', Total: 'total_cents', amount_total: 'total_cents',
      // Whether it is paid says more than that it was posted; of the two, the column that comes first counts.
      'Payment Status': 'status', payment_state: 'status', Status: 'status', state: 'status',
      Currency: 'currency', currency_id: 'currency',
      Origin: 'order_id', invoice_origin: 'order_id',
    },
    values: {
      status: {
        'Not Paid': 'sent', 'In Payment': 'paid', Paid: 'paid', 'Partially Paid': 'sent', Reversed: 'credited', Draft: 'draft', Posted: 'sent', Cancelled: 'credited',
        not_paid: 'sent', in_payment: 'paid', paid: 'paid', partial: 'sent', reversed: 'credited', draft: 'draft', posted: 'sent', cancel: 'credited',
      },
    },
  },
  {
    system: 'civicrm',
    product: 'CiviCRM',
    entity: 'payment',
    signature: ['Contribution ID', 'Contribution Date', 'Date Received', 'Contribution Status'],
    columns: {
      'Contribution ID': 'external_id',
      'Contact ID': 'contact_id', 'Internal Contact ID': 'contact_id',
      'Contribution Date': 'received_on', 'Date Received': 'received_on',
      'Total Amount': 'amount_cents',
      Currency: 'currency',
      'Payment Method': 'method',
      'Invoice Number': 'reference', 'Transaction ID': 'reference',
    },
    values: {
      method: { EFT: 'bank-transfer', 'Credit Card': 'card', 'Debit Card': 'card', Cash: 'cash', Check: 'other' },
    },
  },
];
