import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A text that two processes of the same number do not share; empty for a process that is gone. */
export async function startedAtOf(pid: number): Promise<string> {
  if (process.platform !== 'linux') return (await ps(pid, 'lstart=')).replaceAll(' ', '_');
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces; the 22nd field is the 20th after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** The path of the program that a process runs, as it was called; empty for a process that is gone. */
export async function programOf(pid: number): Promise<string> {
  if (process.platform !== 'linux') return ps(pid, 'comm=');
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0')[0] ?? '';
  } catch {
    return '';
  }
}

async function ps(pid: number, column: string): Promise<string> {
  try {
    return (await promisify(execFile)('ps', ['-o', column, '-p', String(pid)])).stdout.trim();
  } catch {
    return '';
  }
}
