import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openCounty } from './open-county.ts';
import { desk, person, phone, staff } from './person.ts';

test('no page of ours asks anything of another address, nor lets text become a script', async (context) => {
  const { address } = await openCounty();
  const asked: string[] = [];
  const watch = (page: Page) => page.context().on('request', (request) => asked.push(request.url()));

  const home = await person(context, phone, '/');
  watch(home);
  await home.reload();
  await home.getByRole('button', { name: '我要反映' }).click();
  await home.getByLabel('请说说情况').fill('路灯不亮。');
  await home.getByRole('radio', { name: '说不清，请工作人员帮我分' }).check();
  await home.getByRole('button', { name: '下一步' }).click();
  await home.getByRole('radio', { name: '在地图上指' }).check();
  // The map's worker is the one script that is started by its address.
  await home.getByLabel('地图。方向键移动').press('ArrowLeft');
  await home.getByText(/^这里是：/).waitFor();
  // What the browser refuses it also reports, and a page that is watched must have nothing to report.
  const unwatched = await home.context().newPage();
  await unwatched.goto('/');
  await refusesForeignScripts(unwatched);

  const everybody = await person(context, phone, '/public/');
  watch(everybody);
  await everybody.reload();
  await everybody.getByRole('heading', { level: 1 }).waitFor();

  const pages: [string, string][] = [
    ['zhaomin', '/desk/'],
    ['lixue', '/grid/'],
    ['zhengshuji', '/leader/'],
  ];
  for (const [username, path] of pages) {
    const page = await staff(context, username, path, path === '/grid/' ? phone : desk);
    watch(page);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('正在读取…').first().waitFor({ state: 'detached' });
    if (path === '/leader/') await page.locator('.chart-canvas canvas').first().waitFor();
  }

  assert.ok(asked.length > 40, `${asked.length} requests were seen`);
  assert.deepEqual(
    asked.filter((url) => !url.startsWith(`${address}/`) && !/^(data|blob):/.test(url)),
    [],
  );
});

/** What an attacker would try with a hole in our page: the browser itself refuses it. */
async function refusesForeignScripts(page: Page): Promise<void> {
  const tries: Record<string, string> = {
    'markup from text': "document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'",
    'a page from text': "new DOMParser().parseFromString('<script>alert(1)</script>', 'text/html')",
    'a script by another address': "new Worker('https://example.com/a.js')",
    'a script from what people upload': "new Worker('/api/v1/openapi.json')",
    'a second policy': "trustedTypes.createPolicy('mine', { createHTML: (text) => text })",
    'a script from text': "document.createElement('script').text = 'alert(1)'",
  };
  for (const [what, attempt] of Object.entries(tries)) {
    const answer = await page.evaluate(`(() => { try { ${attempt}; return 'done' } catch { return 'refused' } })()`);
    assert.equal(answer, 'refused', what);
  }
}

test('another site can make nobody’s browser change anything here, on this machine or elsewhere', async (context) => {
  const { address, password } = await openCounty();
  const foreign = await openForeignSite(context);
  const zhao = await staff(context, 'zhaomin', '/desk/');

  for (const site of [`http://localhost:${foreign.port}`, `http://127.0.0.1:${foreign.port}`]) {
    for (const form of forms(address, password)) assert.equal(await submit(zhao, site, form), 403, `${site}: ${form}`);
    const page = await zhao.context().newPage();
    await page.goto(site);
    for (const request of requests(address))
      assert.equal(await page.evaluate(request), 'refused', `${site}: ${request}`);
    await page.close();
  }

  assert.equal(((await zhao.evaluate(`fetch('/api/v1/me').then((it) => it.json())`)) as Me).person.name, '赵敏');
});

type Me = { person: { name: string } };

/** The status with which a form is answered that a hostile page sends from a tab beside hers. */
async function submit(beside: Page, site: string, form: string): Promise<number> {
  const page = await beside.context().newPage();
  await page.goto(site);
  const answered = page.waitForResponse((response) => !response.url().startsWith(site));
  await page.evaluate(form);
  const status = (await answered).status();
  await page.close();
  return status;
}

/** What a hostile page can send without asking us first: forms of every kind. */
function forms(address: string, password: string): string[] {
  const form = (path: string, kind: string, fields: Record<string, string>) => `(() => {
    const form = document.createElement('form');
    form.method = 'POST'; form.action = '${address}/api/v1${path}'; form.enctype = '${kind}';
    for (const [name, value] of Object.entries(${JSON.stringify(fields)})) {
      const input = document.createElement('input');
      input.name = name; input.value = value; form.append(input);
    }
    document.body.append(form); form.submit();
  })()`;
  return [
    form('/cases', 'text/plain', { '{"words":"路灯坏了","place":{"divisionCode":"500235001001"},"x":"': '"}' }),
    form('/cases', 'application/x-www-form-urlencoded', { words: '路灯坏了' }),
    form('/attachments', 'multipart/form-data', { divisionCode: '500235', file: 'x' }),
    // To be signed in as somebody else without knowing it.
    form('/sessions', 'text/plain', { [`{"username":"sungong","password":"${password}","x":"`]: '"}' }),
    form('/session?_method=DELETE', 'text/plain', { _method: 'DELETE' }),
  ];
}

/** Requests with the cookies of whoever looks at the page; the answer is kept from it, also whether there was one. */
function requests(address: string): string[] {
  const ask = (path: string, request: string) =>
    `fetch('${address}/api/v1${path}', ${request}).then(() => 'answered', () => 'refused')`;
  return [
    ask('/session/post', "{ method: 'POST', mode: 'no-cors', credentials: 'include', body: '{}' }"),
    ask('/cases?queue=accept', "{ mode: 'no-cors', credentials: 'include' }"),
    ask('/session', "{ method: 'DELETE', credentials: 'include' }"),
    ask('/cases', "{ method: 'POST', credentials: 'include', headers: { 'idempotency-key': 'a-key-of-mine' } }"),
  ];
}

async function openForeignSite(context: TestContext): Promise<AddressInfo> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Another site</title>');
  });
  server.listen(0);
  await once(server, 'listening');
  context.after(() => server.close());
  return server.address() as AddressInfo;
}
