import { hostOf } from './web-address.ts';

/** Providers where anybody has an address, Dutch and Belgian ones first: such a domain says nothing about an organisation. */
const FREE = new Set(
  (
    'ziggo.nl kpnmail.nl kpnplanet.nl planet.nl hetnet.nl xs4all.nl home.nl upcmail.nl chello.nl casema.nl quicknet.nl zeelandnet.nl solcon.nl tele2.nl telfort.nl ' +
    'online.nl orange.nl wanadoo.nl freeler.nl caiway.nl caiway.net multikabel.nl zonnet.nl versatel.nl tiscali.nl onsbrabantnet.nl kabelfoon.net kabelfoon.nl deltanet.nl ' +
    'box.nl filternet.nl freedom.nl t-mobilethuis.nl odido.nl kpn.nl kickmail.nl mail.nl email.nl concepts.nl introweb.nl scarlet.nl hccnet.nl plex.nl dds.nl ' +
    'skynet.be telenet.be proximus.be scarlet.be pandora.be belgacom.net voo.be base.be edpnet.be ' +
    'gmail.com googlemail.com msn.com ymail.com rocketmail.com passport.com icloud.com me.com mac.com aol.com aol.nl aim.com mail.com email.com inbox.com ' +
    'proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.com tuta.io hey.com fastmail.com fastmail.fm zoho.com zohomail.eu duck.com hushmail.com startmail.com ' +
    'web.de t-online.de freenet.de arcor.de posteo.de mailbox.org online.de orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr ' +
    'btinternet.com sky.com virginmedia.com ntlworld.com comcast.net verizon.net att.net sbcglobal.net libero.it tin.it virgilio.it ' +
    'yandex.ru yandex.com ya.ru mail.ru bk.ru inbox.ru list.ru qq.com 163.com 126.com sina.com seznam.cz wp.pl o2.pl onet.pl interia.pl'
  ).split(' '),
);
/** Families with a domain in nearly every country: hotmail.nl, live.be, yahoo.co.uk. */
const FREE_FAMILY = /^(?:hotmail|live|outlook|yahoo|gmx)\.(?:com?\.)?[a-z]{2,3}$/;
/** Mailboxes that several people read: the same one does not make two people the same. */
const SHARED = new Set(
  (
    'info contact contactus mail email post office kantoor algemeen welkom hallo hello hi admin administratie administration boekhouding debiteuren crediteuren ' +
    'facturen facturatie factuur invoice invoices finance financien accounting billing inkoop verkoop sales marketing pr pers press communicatie communication ' +
    'support help helpdesk service servicedesk klantenservice klantenservices customerservice receptie reception balie secretariaat secretary directie bestuur ' +
    'voorzitter secretaris penningmeester ledenadministratie leden members vrijwilligers personeel hr hrm jobs vacatures werkenbij planning logistiek magazijn ' +
    'webmaster postmaster hostmaster abuse noreply no-reply donotreply privacy avg ict it beheer team redactie bestellingen orders order reserveringen'
  ).split(' '),
);

/** The domain of an e-mail address in the form of `hostOf`; null for what is no address. */
export function domainOfEmail(email: string): string | null {
  const at = email.lastIndexOf('@');
  return at > 0 ? hostOf(email.slice(at + 1).trim()) : null;
}

/** Whether anybody can have an address there; expects a domain as `domainOfEmail` gives it. */
export function isFreeMailDomain(domain: string): boolean {
  return FREE.has(domain) || FREE_FAMILY.test(domain);
}

/** Whether the address is a function's, not a person's: info@, administratie@. */
export function isSharedMailbox(email: string): boolean {
  return SHARED.has(email.slice(0, Math.max(email.lastIndexOf('@'), 0)).toLowerCase());
}
