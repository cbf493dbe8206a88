import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { readSettings } from './settings.ts';

test('with nothing set, Linli runs on port 8080 with its own database and a small demo county', () => {
  const settings = readSettings({});

  assert.equal(settings.port, 8080);
  assert.equal(settings.databaseUrl, undefined);
  assert.equal(settings.demo, 'small');
  assert.equal(settings.publicUrl, 'http://localhost:8080');
  assert.equal(settings.dataDir, resolve(import.meta.dirname, '..', 'data'));
  assert.deepEqual(settings.files, { kind: 'disk', folder: resolve(settings.dataDir, 'files') });
});

test('a given database gets no demo county unless it is asked for', () => {
  const databaseUrl = 'postgres://linli:secret@db.example:5432/linli';

  assert.equal(readSettings({ DATABASE_URL: databaseUrl }).demo, 'none');
  assert.equal(readSettings({ DATABASE_URL: databaseUrl, LINLI_DEMO: 'month' }).demo, 'month');
});

test('the address follows the port unless it is given', () => {
  assert.equal(readSettings({ PORT: '9000' }).publicUrl, 'http://localhost:9000');
  assert.equal(readSettings({ LINLI_PUBLIC_URL: 'https://linli.example/' }).publicUrl, 'https://linli.example');
});

test('a setting that is set to nothing counts as not set', () => {
  assert.deepEqual(readSettings({ PORT: '', DATABASE_URL: '', LINLI_DEMO: '' }), readSettings({}));
});

test('everything that is wrong is named at once, with its value and what to do', () => {
  const environment = { PORT: '80800', LINLI_DEMO: 'big', LOG_LEVEL: 'loud', LINLI_TILES_URL: 'https://tiles.example' };

  assert.throws(() => readSettings(environment), {
    message: `Linli cannot start with these settings:
  PORT is "80800"; give a whole number from 1 to 65535.
  LINLI_DEMO is "big"; give one of none, small, month.
  LINLI_TILES_URL is "https://tiles.example"; it must hold {z}, {x} and {y}.
  LOG_LEVEL is "loud"; give one of fatal, error, warn, info, debug, trace, silent.`,
  });
});

test('an S3 store needs an endpoint, a bucket and both keys', () => {
  assert.throws(
    () => readSettings({ LINLI_FILES: 's3', LINLI_S3_BUCKET: 'linli' }),
    (error: Error) =>
      ['ENDPOINT', 'ACCESS_KEY', 'SECRET_KEY'].every((part) => error.message.includes(`LINLI_S3_${part} is missing`)),
  );
});

test('an S3 store is used with the keys that were given', () => {
  const { files } = readSettings({
    LINLI_FILES: 's3',
    LINLI_S3_ENDPOINT: 'https://files.example',
    LINLI_S3_BUCKET: 'linli',
    LINLI_S3_ACCESS_KEY: 'a',
    LINLI_S3_SECRET_KEY: 'b',
  });

  assert.deepEqual(files, {
    kind: 's3',
    endpoint: 'https://files.example',
    bucket: 'linli',
    region: 'us-east-1',
    accessKey: 'a',
    secretKey: 'b',
  });
});

test('messages to residents are printed unless a gateway or silence is asked for', () => {
  const gateway = { LINLI_SENDER: 'webhook', LINLI_SENDER_URL: 'https://sms.example/send', LINLI_SENDER_KEY: 'shared' };

  assert.deepEqual(readSettings({}).sender, { kind: 'log' });
  assert.deepEqual(readSettings({ LINLI_SENDER: 'none' }).sender, { kind: 'none' });
  assert.deepEqual(readSettings(gateway).sender, { kind: 'webhook', url: 'https://sms.example/send', key: 'shared' });
  assert.throws(
    () => readSettings({ LINLI_SENDER: 'webhook' }),
    /LINLI_SENDER_URL is missing[\s\S]*LINLI_SENDER_KEY is/,
  );
});

test('a password in an address that cannot be used is not repeated', () => {
  assert.throws(
    () => readSettings({ DATABASE_URL: 'mysql://linli:secret@db.example/linli' }),
    (error: Error) => error.message.includes('DATABASE_URL') && !error.message.includes('secret'),
  );
});

test('a misspelt setting is refused instead of having no effect', () => {
  assert.throws(() => readSettings({ LINLI_DAAT: '/srv/linli' }), /LINLI_DAAT is no setting of Linli/);
});
