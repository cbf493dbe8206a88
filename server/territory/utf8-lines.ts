import { isUtf8 } from 'node:buffer';
import { Transform } from 'node:stream';
import type { RegisterFault } from './register-problem.ts';

const lineFeed = 10;

/**
 * Lets bytes pass and reports each line that is not UTF-8, with its number counted from 1. Such a line is left out,
 * blank, so that the numbers of the lines after it stay right.
 */
export function utf8Lines(report: (line: number, fault: RegisterFault, value: string) => void): Transform {
  let line = 1;
  let rest: Buffer[] = [];
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const end = chunk.lastIndexOf(lineFeed) + 1;
      if (end === 0) rest.push(chunk);
      else {
        this.push(checked(Buffer.concat([...rest, chunk.subarray(0, end)])));
        rest = [chunk.subarray(end)];
      }
      done();
    },
    flush(done) {
      const last = Buffer.concat(rest);
      if (last.length > 0) this.push(checked(last));
      done();
    },
  });

  /** Whole lines. Nearly always all of them are sound, and one look tells. */
  function checked(lines: Buffer): Buffer {
    const marked = line === 1 ? withoutMark(lines) : lines;
    const sound = isUtf8(marked) ? marked : withoutBadLines(marked);
    line += countOf(lines);
    return sound;
  }

  function withoutMark(lines: Buffer): Buffer {
    if (lines[0] !== 0xef || lines[1] !== 0xbb || lines[2] !== 0xbf) return lines;
    report(1, 'byteOrderMark', 'EF BB BF');
    return lines.subarray(3);
  }

  function withoutBadLines(lines: Buffer): Buffer {
    const kept: Buffer[] = [];
    let start = 0;
    for (let number = line; start < lines.length; number += 1) {
      const found = lines.indexOf(lineFeed, start);
      const end = found < 0 ? lines.length : found + 1;
      const one = lines.subarray(start, end);
      if (!isUtf8(one)) report(number, ...faultOf(one));
      kept.push(isUtf8(one) ? one : Buffer.from('\n'));
      start = end;
    }
    return Buffer.concat(kept);
  }
}

/** Older Chinese programs write GBK: a line that reads as Chinese there tells what to do about it. */
function faultOf(line: Buffer): [RegisterFault, string] {
  try {
    return ['notUtf8ButGbk', new TextDecoder('gbk', { fatal: true }).decode(line).trim()];
  } catch {
    return ['notUtf8', line.toString('latin1').trim()];
  }
}

function countOf(lines: Buffer): number {
  let count = 0;
  for (let at = lines.indexOf(lineFeed); at >= 0; at = lines.indexOf(lineFeed, at + 1)) count += 1;
  return count;
}
