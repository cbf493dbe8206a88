import { readFile } from 'node:fs/promises';
import { UsageError } from './command-line.ts';

/** What a JSON file says. One that cannot be read, or is no UTF-8 or no JSON, is used wrongly. */
export async function readJson(path: string): Promise<unknown> {
  const bytes = await readFile(path).catch(unreadable(path));
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new UsageError('file.invalid', `文件“${path}”不是 UTF-8 编码的 JSON。`);
  }
}

export function unreadable(path: string) {
  return (error: NodeJS.ErrnoException): never => {
    throw new UsageError('file.unreadable', `文件“${path}”无法读取（${error.code}）。`);
  };
}
