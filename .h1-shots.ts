import { chromium } from '@playwright/test';
const [,, role, ...pathsGiven] = process.argv;
const address = 'http://127.0.0.1:4311';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false, args: ['--disable-gpu'] });
const context = await browser.newContext();
const page = await context.newPage();
page.on('pageerror', (e) => console.log('ERR', e.message));
page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text()));
await context.request.post(`${address}/demo-sessions`, { form: { role: role! }, headers: { origin: address } });
for (const given of pathsGiven) {
  let [path, link] = given.split('>>');
  if (link) { await page.goto(address + path); const href = await page.locator(link).first().getAttribute('href', { timeout: 3000 }).catch(() => null); if (!href) { console.log('no link', given); continue; } path = href; }
  for (const [name, width, theme, locale] of [['wide', 1440, 'light', 'nl'], ['phone', 390, 'light', 'nl'], ['dark', 1440, 'dark', 'en']] as const) {
    await context.addCookies([{ name: 'locale', value: locale, url: address }, { name: 'theme', value: theme, url: address }]);
    await page.setViewportSize({ width, height: 900 });
    const r = await page.goto(address + path, { waitUntil: 'load' }); await page.waitForTimeout(900);
    const file = `/tmp/h1/${role}-${path!.replace(/[0-9a-f-]{36}/g, 'id').replaceAll(/[/?=&%]/g, '_')}.${name}.png`;
    await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
    console.log(r?.status(), file);
  }
}
await browser.close();
