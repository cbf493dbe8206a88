/**
 * The `linli` command. `server/bin/linli.mjs` runs this file on the pinned Node.
 *
 * To add a subcommand:
 * 1. Write `cli/<name>.ts` that exports one function `register…(program)`. It describes the command in Chinese and gives
 *    `.action(answering(async (…arguments, options) => answer))`; `--help` and `--json` come by themselves. For a command
 *    of two words use `groupOf(program, 'import', '…').command('calendar')`.
 * 2. Add the function to `subcommands` below.
 *
 * An answer is `{ json, text, exitCode? }`: what `--json` prints, and what people read. Work that finds something wrong
 * answers with `exitCode: 1`. A refusal, returned or thrown as `Refused`, is one sentence and exit code 1; a
 * `UsageError` names the value that cannot be used and ends with 2. What is heavy (the database, the web server) is
 * imported inside the action, so that the other commands stay quick.
 */

import { registerAuditExport } from './cli/audit-export.ts';
import { registerBackup } from './cli/backup.ts';
import { registerBench } from './cli/bench.ts';
import { runCommandLine } from './cli/command-line.ts';
import { registerCreateAdministrator } from './cli/create-administrator.ts';
import { registerDeadline } from './cli/deadline.ts';
import { registerDemo } from './cli/demo.ts';
import { registerDispatchExplain } from './cli/dispatch-explain.ts';
import { registerErase } from './cli/erase.ts';
import { registerImportBoundaries } from './cli/import-boundaries.ts';
import { registerImportCalendar } from './cli/import-calendar.ts';
import { registerImportCases } from './cli/import-cases.ts';
import { registerImportCategories } from './cli/import-categories.ts';
import { registerImportChecklists } from './cli/import-checklists.ts';
import { registerImportDivisions } from './cli/import-divisions.ts';
import { registerImportMediationRules } from './cli/import-mediation-rules.ts';
import { registerImportRetention } from './cli/import-retention.ts';
import { registerKeys } from './cli/keys.ts';
import { registerLocate } from './cli/locate.ts';
import { registerMigrate } from './cli/migrate.ts';
import { registerRestore } from './cli/restore.ts';
import { registerStart } from './cli/start.ts';
import { registerTransparencyBeginAnew } from './cli/transparency-begin-anew.ts';
import { registerTransparencyKey } from './cli/transparency-key.ts';
import { registerVerify } from './cli/verify.ts';

const subcommands = [
  registerStart,
  registerMigrate,
  registerDemo,
  registerBench,
  registerCreateAdministrator,
  registerImportBoundaries,
  registerLocate,
  registerImportCalendar,
  registerImportDivisions,
  registerImportCases,
  registerImportCategories,
  registerImportChecklists,
  registerImportMediationRules,
  registerImportRetention,
  registerDispatchExplain,
  registerDeadline,
  registerVerify,
  registerBackup,
  registerRestore,
  registerAuditExport,
  registerTransparencyKey,
  registerTransparencyBeginAnew,
  registerKeys,
  registerErase,
];

process.exitCode = await runCommandLine(subcommands, process.argv.slice(2));
