import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { starterCatalogue } from '../server/cases/catalogue/starter.ts';
import { lookAt } from './look-at.ts';
import { phone, staff } from './person.ts';

test('an administrator sees a form as residents do, and which unit a matter would go to and why', async (context) => {
  const wu = await staff(context, 'wulixin', '/admin/catalogue');
  await wu.getByText(/^现行 \d{4}\.\d+ 版，/).waitFor();
  await lookAt(wu, '管理台 事项目录');
  await wu.getByLabel('按名称、代码或关键词查找').fill('井盖');
  await wu.getByText(/^212 类中的 \d+ 类$/).waitFor();
  await wu.getByRole('link', { name: '井盖丢失破损' }).click();
  const form = wu.getByRole('region', { name: '居民填写时看到的样子' });
  await form.getByRole('radio', { name: '井盖丢失破损' }).waitFor();
  await wu.getByRole('table', { name: '时限' }).getByText('1 个工作日').first().waitFor();
  await lookAt(wu, '管理台 类别');

  await wu.getByRole('link', { name: '试派这一类' }).click();
  await wu.getByRole('button', { name: '试派' }).click();
  await wu.getByText('请选择', { exact: true }).waitFor();
  await lookAt(wu, '管理台 试派未选地点');
  await wu.getByLabel('事发地').fill('滨江');
  await wu
    .getByTitle(/滨江社区/)
    .first()
    .click();
  // What was missing folds away, and the button moves up while it does.
  await wu.getByText('请选择', { exact: true }).waitFor({ state: 'detached' });
  await wu.getByRole('button', { name: '试派' }).click();
  await wu.getByText(/^派给：/).waitFor();
  await wu.getByRole('heading', { name: '怎样找到的' }).waitFor();
  await wu.getByText(/滨江社区.*：没有$/).waitFor();
  await lookAt(wu, '管理台 试派');
});

test('an administrator sees what a new catalogue would change, and imports it after proving who she is', async (context) => {
  const wu = await staff(context, 'wulixin', '/admin/catalogue', phone);
  await wu.getByRole('link', { name: '导入新版本' }).click();
  await lookAt(wu, '管理台 导入目录');
  await choose(wu, { ...starterCatalogue, version: '2027.1', deadlines: [] });
  await wu.getByText('有 1 处有误，不能导入').first().waitFor();
  await wu.getByText('/deadlines', { exact: true }).waitFor();
  await lookAt(wu, '管理台 目录有误');

  await choose(wu, withAnotherName());
  await wu.getByText('2027.1 版，与现行 2026.1 版相比').waitFor();
  const changed = wu.getByRole('list', { name: '类别' });
  const line = changed.getByRole('listitem').filter({ hasText: '公共厕所脏或关着' });
  await line.getByText('中文名称').waitFor();
  await line.getByText(/^原来/).waitFor();
  await line.getByText(/^改为公共厕所脏或关着$/).waitFor();
  await lookAt(wu, '管理台 目录预览');
  await wu.getByRole('button', { name: '确认导入' }).click();
  await wu.getByText('2027.1 版已导入').waitFor();
  await lookAt(wu, '管理台 目录已导入');
  await wu.getByRole('link', { name: '看事项目录' }).click();
  await wu.getByText(/^现行 2027\.1 版，/).waitFor();
  await wu.getByRole('link', { name: '公共厕所脏或关着' }).waitFor();
});

test('an administrator sees by when something is due, and what a new calendar would change before it does', async (context) => {
  const wu = await staff(context, 'wulixin', '/admin/deadlines');
  await wu.getByLabel('起算时刻').fill('2026-03-02T09:00');
  await wu.getByText('应在 ', { exact: false }).first().waitFor();
  const due = await wu.getByText(/^应在 .+ 以前$/).textContent();
  await wu.getByLabel('暂停自（可不填）').fill('2026-03-03T09:00');
  await wu.getByText('还没有恢复，时钟停着，没有到期时间').waitFor();
  await wu.getByLabel('恢复于').fill('2026-03-04T09:00');
  await wu.getByText(due?.replace(/^应在 (.+) 以前$/, '不暂停的话，是 $1') ?? '').waitFor();
  await lookAt(wu, '管理台 时限');
  await wu.getByText(/^看全部 \d+ 条现行时限规则和依据$/).click();
  await wu.getByRole('table', { name: '现行时限规则' }).getByText('受理').first().waitFor();

  await wu.getByRole('link', { name: '工作日历' }).click();
  await wu.getByRole('table', { name: '10月' }).getByText('休').first().waitFor();
  const nextYear = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear() + 1;
  // Near its end the demo knows the next year by the law alone, so that it goes on (server/demo/provisional-year.ts).
  if (new Date().toISOString().slice(5, 10) < '11-29') {
    await wu.getByText(`还没有 ${nextYear} 年的放假安排`).waitFor();
    await wu.getByRole('link', { name: `导入 ${nextYear} 年的安排` }).waitFor();
  }
  await lookAt(wu, '管理台 工作日历');
  await wu.getByRole('link', { name: '导入日历' }).click();
  const year = nextYear - 1;
  const off = wednesdayOfDecember(year);
  const buffer = Buffer.from(JSON.stringify({ year, days: [{ date: `${year}-12-${off}`, isOffDay: true }] }));
  const file = { name: `holiday-cn-${year}.json`, mimeType: 'application/json', buffer };
  await wu.getByLabel('日历文件（JSON，可选几个，也可不选）').setInputFiles(file);
  await wu.getByLabel('工作时间（不改则留空）').fill('9点');
  await wu.getByRole('button', { name: '看会改动什么' }).click();
  await wu.getByText('写法不对，应如 08:30-12:00,14:00-17:30').waitFor();
  await wu.getByText('请填写依据').waitFor();
  await lookAt(wu, '管理台 日历填错');
  await wu.getByLabel('工作时间（不改则留空）').fill('09:00-12:00,14:00-18:00');
  await wu.getByLabel('依据').fill('县政府通知');
  await wu.getByRole('button', { name: '看会改动什么' }).click();
  await wu.getByText('工作时间由 08:30-12:00,14:00-17:30 改为 09:00-12:00,14:00-18:00').waitFor();
  await wu.getByText(`12月${off}日`, { exact: true }).waitFor();
  await lookAt(wu, '管理台 日历预览');
  await wu.getByRole('button', { name: '确认导入' }).click();
  await wu.getByText('日历已导入').waitFor();
  await wu.getByRole('link', { name: '看工作日历' }).click();
  await wu.getByText('工作时间 09:00-12:00,14:00-18:00').waitFor();

  await wu.getByRole('link', { name: '变更记录' }).click();
  const history = wu.getByRole('list', { name: '变更记录' });
  const row = history.getByRole('listitem').filter({ hasText: '县政府通知' });
  await row.filter({ hasText: '吴立新' }).waitFor();
  await row.getByText('看改了什么').click();
  await row.getByText(`${year} · 12月${off}日`).waitFor();
  await lookAt(wu, '管理台 变更记录');
  await wu.getByLabel('类型').click();
  await wu.getByTitle('事项目录', { exact: true }).click();
  await row.waitFor({ state: 'detached' });
  await history.getByRole('listitem').filter({ hasText: '第一份目录' }).filter({ hasText: '系统命令' }).waitFor();
});

test('on a telephone the calendar and the history are read as well', async (context) => {
  const wu = await staff(context, 'wulixin', '/admin/calendar', phone);
  await wu.getByRole('table', { name: '10月' }).waitFor();
  await lookAt(wu, '管理台 手机 工作日历');
  await wu.goto('/admin/changes');
  await wu.getByRole('list', { name: '变更记录' }).getByText('事项目录').first().waitFor();
  await lookAt(wu, '管理台 手机 变更记录');
  await wu.goto('/admin/deadlines');
  await wu.getByText(/^应在 .+ 以前$/).waitFor();
  await lookAt(wu, '管理台 手机 时限');
});

test('an administrator sees what new periods of retention would change, and imports them', async (context) => {
  const wu = await staff(context, 'wulixin', '/admin/retention');
  const rules = wu.getByRole('table', { name: '现行保管期限' });
  await rules.getByRole('row').filter({ hasText: '已办理案卷' }).getByText('30 年').waitFor();
  await lookAt(wu, '管理台 保管期限');
  await wu.getByRole('link', { name: '导入新的保管期限' }).click();
  const saving = wu.waitForEvent('download');
  await wu.getByRole('button', { name: '下载现行规则' }).click();
  const inForce = JSON.parse(await readFile(await (await saving).path(), 'utf8')) as {
    rules: { recordClass: string }[];
  };
  const other = (recordClass: string, keep: unknown) => ({
    rules: inForce.rules.map((rule) => (rule.recordClass === recordClass ? { ...rule, keep } : rule)),
  });

  await chooseRetention(wu, other('handledFile', 20));
  await wu.getByLabel('依据').fill('云阳县档案局批复');
  await wu.getByRole('button', { name: '看会改动什么' }).click();
  await wu.getByText('有 1 处有误，不能导入').first().waitFor();
  await wu.getByText('案卷的保管期限只能是', { exact: false }).waitFor();
  await lookAt(wu, '管理台 保管期限有误');

  await chooseRetention(wu, other('endedFile', 30));
  await wu.getByRole('button', { name: '看会改动什么' }).click();
  const line = wu.getByRole('list', { name: '保管期限' }).getByRole('listitem');
  await line.getByText('原来10 年').waitFor();
  await line.getByText('改为30 年').waitFor();
  await lookAt(wu, '管理台 保管期限预览');
  await wu.getByRole('button', { name: '确认导入' }).click();
  await wu.getByText('保管期限第 2 版已导入').waitFor();
  await wu.getByRole('link', { name: '看变更记录' }).click();
  const entry = wu
    .getByRole('list', { name: '变更记录' })
    .getByRole('listitem')
    .filter({ hasText: '云阳县档案局批复' });
  await entry.getByText('看改了什么').click();
  await entry.getByText('原来10 年').waitFor();
  await lookAt(wu, '管理台 变更的两面');
});

test('an administrator sees which communities would come and be renamed, and which cells would change', async (context) => {
  const wu = await staff(context, 'wulixin', '/admin/places');
  await wu.getByRole('heading', { name: '区划和网格', exact: true }).waitFor();
  await lookAt(wu, '管理台 区划和网格');
  const saving = wu.waitForEvent('download');
  await wu.getByRole('button', { name: '下载本地现行区划（CSV）' }).click();
  const inForce = await readFile(await (await saving).path(), 'utf8');
  const savingShapes = wu.waitForEvent('download');
  await wu.getByRole('button', { name: '下载现行网格和边界（GeoJSON）' }).click();
  const shapes = await readFile(await (await savingShapes).path(), 'utf8');

  await wu.getByRole('link', { name: '导入区划' }).click();
  await wu.getByRole('button', { name: '看会改动什么' }).click();
  await wu.getByText('请先选择文件').waitFor();
  await wu.getByLabel('依据').fill('渝府〔2027〕3号');
  await chooseFile(wu, '区划代码表（CSV）', 'yunyang.csv', `${inForce}500235999x,"错的代码"\n`);
  await wu.getByRole('button', { name: '看会改动什么' }).click();
  await wu.getByText('有 1 处有误，不能导入').first().waitFor();
  await wu.getByText(/^yunyang\.csv:\d+$/).waitFor();
  await lookAt(wu, '管理台 区划有误');

  await chooseFile(wu, '区划代码表（CSV）', 'yunyang.csv', inForce.split('\n').slice(0, 30).join('\n'));
  await wu.getByRole('button', { name: '看会改动什么' }).click();
  await wu.getByText(/^将撤销现有 \d+ 个区划中的 \d+ 个，多半是文件不全$/).waitFor();
  await wu.getByRole('button', { name: '确认导入' }).waitFor({ state: 'detached' });
  await lookAt(wu, '管理台 区划不全');

  const added = '500235001099,"望江新村社区"\n';
  await chooseFile(wu, '区划代码表（CSV）', 'yunyang.csv', `${inForce}${added}`);
  await wu.getByRole('button', { name: '看会改动什么' }).click();
  const changes = wu.getByRole('list', { name: '行政区划' });
  await changes.getByText('望江新村社区').waitFor();
  await lookAt(wu, '管理台 区划预览');
  await wu.getByRole('button', { name: '确认导入' }).click();
  await wu.getByText('区划已导入').waitFor();
  await wu.getByRole('link', { name: '看区划和网格' }).click();

  await wu.getByRole('link', { name: '导入网格和边界' }).click();
  await wu.getByLabel('依据').fill('网格划分方案');
  await chooseFile(wu, '边界文件（GeoJSON）', 'cells.geojson', JSON.stringify(cellOf('110101001001001')));
  await wu.getByRole('button', { name: '看会改动什么' }).click();
  await wu.getByText('在您负责的地方以外').waitFor();
  await lookAt(wu, '管理台 网格有误');
  await chooseFile(wu, '边界文件（GeoJSON）', 'cells.geojson', JSON.stringify(cellOf('500235001099001')));
  await wu.getByRole('button', { name: '看会改动什么' }).click();
  await wu.getByRole('list', { name: '网格' }).getByText('新村第一网格').waitFor();
  await lookAt(wu, '管理台 网格预览');
  await chooseFile(wu, '边界文件（GeoJSON）', 'edited.geojson', shapes.replace(/"示例网格01"/, '"望江第一网格"'));
  await wu.getByRole('button', { name: '看会改动什么' }).click();
  await wu.getByRole('list', { name: '网格' }).getByText('改为望江第一网格').waitFor();
  await wu.getByRole('list', { name: '网格' }).getByText('新村第一网格').waitFor({ state: 'detached' });
});

function cellOf(code: string): object {
  const ring = [
    [108.9, 30.9],
    [108.901, 30.9],
    [108.901, 30.901],
    [108.9, 30.901],
    [108.9, 30.9],
  ];
  const geometry = { type: 'Polygon', coordinates: [ring] };
  return {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { code, name: '新村第一网格' }, geometry }],
  };
}

async function chooseFile(page: Page, label: string, name: string, text: string): Promise<void> {
  await page.getByLabel(label).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

test('on the narrowest telephone, in the dark and in English, nothing of the desk runs out of its screen', async (context) => {
  const narrow = { ...phone, viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const };
  const wu = await staff(context, 'wulixin', '/admin/', narrow);
  await wu.getByRole('table', { name: '单位和岗位' }).waitFor();
  await lookAt(wu, '管理台 320 单位');
  await wu
    .getByRole('link', { name: /城市管理/ })
    .first()
    .click();
  await wu.getByRole('table', { name: '岗位' }).waitFor();
  await lookAt(wu, '管理台 320 岗位');
  await wu.getByText('吴立新', { exact: true }).first().click();
  await wu.getByRole('button', { name: 'English' }).click();
  for (const [path, heading] of narrowPages) {
    await wu.goto(`/admin/${path}`);
    await wu.getByRole('heading', { name: heading, level: 1, exact: true }).waitFor();
    await lookAt(wu, `管理台 320 English ${path}`);
  }
});

const narrowPages = [
  ['catalogue', 'Catalogue of matters'],
  ['retention', 'Retention'],
  ['retention/import', 'Import periods of retention'],
  ['places/boundaries', 'Import cells and borders'],
  ['changes', 'History of changes'],
] as const;

async function chooseRetention(page: Page, content: object): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(content));
  await page
    .getByLabel('保管期限文件（JSON）')
    .setInputFiles({ name: 'qixian.json', mimeType: 'application/json', buffer });
}

async function choose(page: Page, content: object): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(content));
  await page.getByLabel('目录文件（JSON）').setInputFiles({ name: 'mulu.json', mimeType: 'application/json', buffer });
}

function withAnotherName(): object {
  const categories = starterCatalogue.categories.map((category) =>
    category.code === '0111' ? { ...category, nameZh: '公共厕所脏或关着' } : category,
  );
  return { ...starterCatalogue, version: '2027.1', categories };
}

/** Of its third week, in which no year has a day off: its day of the month. */
function wednesdayOfDecember(year: number): number {
  return [15, 16, 17, 18, 19, 20, 21].find((day) => new Date(Date.UTC(year, 11, day)).getUTCDay() === 3) as number;
}
