import { type Instant, instantOf } from '@linli/domain/kernel';
import { backupJobs } from './backup/index.ts';
import { type CaseParts, caseErasures, casesJobs, casesReactions, erasureList, joinCaseParts } from './cases/index.ts';
import { type FollowsSending, followsJob, sendFollows } from './channels/follows/index.ts';
import { createSender, messagesJob, messagesReaction, type Sending, sendSoon } from './channels/messages/index.ts';
import { startEmbedded } from './database/embedded.ts';
import {
  checkGuards,
  checkServer,
  type Database,
  insideDivision,
  migrate,
  nobody,
  openDatabase,
  roleUrls,
} from './database/index.ts';
import { demoCast, demoPassword, isPeopled } from './demo/create-county.ts';
import { demoReceipt, findShownDisputes, type Stop } from './demo/disputes/shown-disputes.ts';
import { yunyangCode } from './demo/yunyang/draw-yunyang.ts';
import { openFileStore } from './files/index.ts';
import { createApp, forgetKeptAnswers } from './http/index.ts';
import { forgetSessions, recognizeIn, unitsOf } from './identity/index.ts';
import { createSignal, heedCommits, type Job, startJobs } from './jobs/index.ts';
import {
  countUntellable,
  mediationCasesReaction,
  mediationErasures,
  mediationFiguresReaction,
  mediationJobs,
  shredConfidences,
} from './mediation/index.ts';
import { openKeys } from './open-keys.ts';
import { keepSigning, openLogKey, originOf, oversightReactions, sequencer } from './oversight/index.ts';
import { listRooms } from './rooms.ts';
import { readSettings, type Settings } from './settings.ts';
import { untilSignal } from './shut-down.ts';
import { findCalendar, openPlaces, type Places } from './territory/index.ts';

const webFolder = new URL('../web/dist/', import.meta.url);
const clock = (): Instant => instantOf(Date.now());

/**
 * Joins the parts of the house and opens it: the only place that reads the environment. Returns when it listens; SIGINT or
 * SIGTERM then closes everything in the opposite order.
 */
export async function start(settings: Settings = readSettings(process.env)): Promise<void> {
  const closing = untilSignal();
  try {
    await open(settings, closing.add);
  } catch (error) {
    // Closed while it opened: then what fails, fails because of that.
    if (closing.hasBegun()) return closing.end();
    await closing.end();
    throw error;
  }
}

async function open(settings: Settings, onClose: (close: () => unknown) => void): Promise<void> {
  const adminUrl = await openServer(settings, onClose);
  await migrate(adminUrl);
  await checkGuards(adminUrl);
  const keyRing = await openKeys(adminUrl, settings);
  const signal = createSignal();
  const database = heedCommits(openDatabase(roleUrls(adminUrl)), signal);
  onClose(database.close);

  const places = await openPlaces((work) => database.transact(nobody, work));
  onClose(places.close);
  const files = openFileStore(settings.files);
  const cases = joinCaseParts({ database, places, unitsOf, findCalendar, files, keyRing });
  if (settings.demo !== 'none' && (await isWithoutCounty(database, places))) {
    process.stderr.write('Creating the demo county, and some days of its life …\n');
    const { liveDemo, spans } = await import('./demo/live-demo.ts');
    await liveDemo({ adminUrl, files, keyRing }, spans[settings.demo]);
    await places.refresh();
  }

  const sender = createSender(settings.sender, (line) => process.stdout.write(`${line}\n`));
  const sending: Sending = { database, keyRing, sender, publicUrl: settings.publicUrl };
  const sendingFollows: FollowsSending = { ...sending, places, rulebook: cases.rulebook };
  const readers = [
    casesReactions(cases),
    erasureList(settings.keysFolder, [...caseErasures, ...mediationErasures]),
    messagesReaction(keyRing),
    mediationFiguresReaction,
    mediationCasesReaction({ database, parts: cases, clock }),
    shredConfidences,
    oversightReactions,
    sequencer,
  ];
  const jobs = await startJobs({
    database,
    adminUrl,
    clock,
    signal,
    readers,
    jobs: [
      ...listJobs(database, cases, places, settings.retention, sender),
      messagesJob(sending),
      followsJob(sendingFollows),
      ...listBackupJobs(settings, adminUrl),
    ],
  });
  onClose(jobs.stop);
  const onFault = (fault: unknown, where: string) => console.error(`${where}:`, fault);
  const besides = (now: Instant) => sendFollows(sendingFollows, now);
  const soon = sendSoon({ ...sending, besides, signal, clock, onFault });
  onClose(soon.stop);
  const logKey = openLogKey(settings.keysFolder, originOf(settings.publicUrl));
  const signing = keepSigning({ database, key: logKey, clock, onFault });
  onClose(signing.stop);

  const app = await createApp({
    database,
    clock,
    recognize: recognizeIn(database),
    // What Fastify announces at `info`, we tell in our own words.
    settings: { ...settings, webFolder, logLevel: settings.logLevel === 'info' ? 'warn' : settings.logLevel },
    rooms: listRooms({
      identity: {
        publicUrl: settings.publicUrl,
        ring: keyRing,
        secondFactorRoles: settings.secondFactorRoles,
        openId: settings.openId,
        tell: sender,
      },
      territory: { places, baseMap: settings.baseMap },
      cases,
      signal,
      responsibleBody: settings.responsibleBody,
      logKey,
    }),
    health: {
      areJobsRunning: jobs.areRunning,
      auditLog: signing.state,
      untoldCases: () => database.transact(insideDivision(''), countUntellable),
    },
  });
  onClose(() => app.close());
  await app.listen({ port: settings.port, host: hostOf(settings) });
  await tell(settings, adminUrl);
}

/** Nothing there yet, or only the land of the demo county: its start was broken off before anybody worked there. */
async function isWithoutCounty(database: Database, places: Places): Promise<boolean> {
  const counties = places.counties();
  return counties.length === 0 || (counties.every((code) => code === yunyangCode) && !(await isPeopled(database)));
}

/** The embedded server, or the one that was given, if it can be trusted. */
async function openServer(settings: Settings, onClose: (close: () => unknown) => void): Promise<string> {
  const given = settings.databaseUrl;
  if (given !== undefined) {
    await checkServer(given);
    return given;
  }
  const log = (words: string) => process.stderr.write(`${words}\n`);
  const server = await startEmbedded({ dataDir: settings.dataDir, isArchiving: true, log });
  onClose(server.stop);
  const adminUrl = server.connectionString();
  await checkServer(adminUrl);
  return adminUrl;
}

function listJobs(
  database: Database,
  cases: CaseParts,
  places: Places,
  retention: Settings['retention'],
  tell: Sending['sender'],
): Job[] {
  return [
    ...casesJobs({ database, parts: cases, counties: places.counties, retention }),
    ...mediationJobs({ database, parts: cases, counties: places.counties, tell, retention }),
    forgetSessions(database),
    forgetKeptAnswers(database),
  ];
}

/** A server that was given has backups of its own. */
function listBackupJobs({ databaseUrl, dataDir, backupFolder }: Settings, adminUrl: string): Job[] {
  return databaseUrl === undefined ? backupJobs(adminUrl, { dataDir, backupFolder }) : [];
}

/** As long as it is tried out on one machine, no other machine can reach it. */
function hostOf({ publicUrl }: Settings): string {
  const { hostname } = new URL(publicUrl);
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname) ? '127.0.0.1' : '0.0.0.0';
}

async function tell({ publicUrl, demo }: Settings, adminUrl: string): Promise<void> {
  const lines = [`Linli 邻里  ${publicUrl}`];
  if (demo !== 'none') {
    lines.push('', `演示账号（密码均为 ${demoPassword}）· Sign in with:`);
    for (const { username, name, title } of demoCast()) lines.push(`  ${username.padEnd(12)}  ${name}  ${title}`);
    const shown = await findShownDisputes(adminUrl);
    if (shown.length > 0) lines.push('', `演示纠纷的当事人（回执码均为 ${demoReceipt}）· Be a party of a dispute:`);
    for (const { stop, partyCodes } of shown)
      for (const code of partyCodes) lines.push(`  ${publicUrl}/mediation/${code}  ${stopWords[stop]}`);
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

const stopWords: Readonly<Record<Stop, string>> = {
  terms: '协议已生效，约定的事还没有做 · agreed, to be performed',
  room: '在线调解室里，一方提了方案 · in the online room',
  signatures: '协议等签名 · waiting for a signature',
};
