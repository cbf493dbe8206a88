import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { contentKey, type FileStore, recognizeMedia, redrawPaper, redrawPicture, WorkerBusy } from '../files/index.ts';
import { Refused, refused } from '../http/index.ts';

export const mostMegabytes = 20;
const longestSide = 2560;
const longestSideOfThumbnail = 320;

/** What a form says of its file: one field, and what it may hold. */
export type UploadField = { readonly name: string; readonly pattern: RegExp };
export const divisionField: UploadField = { name: 'divisionCode', pattern: /^[0-9]{6}([0-9]{3}){0,3}$/ };

export type Upload = { readonly bytes: Buffer; readonly about: string };

/** The one file of a form and what it is about. What the file is called and what it claims to be is not read. */
export async function readUpload(request: FastifyRequest, field: UploadField): Promise<Upload> {
  if (!request.isMultipart()) throw refused('body.unsupported', { field: 'body' });
  const { bytes, about } = await readParts(request, field.name).catch(refuseBroken);
  if (bytes === undefined) throw refused('field.missing', named('file'));
  if (about === undefined) throw refused('field.missing', named(field.name));
  if (!field.pattern.test(about)) throw refused('field.invalid', named(field.name));
  return { bytes, about };
}

async function readParts(request: FastifyRequest, field: string): Promise<Partial<Upload>> {
  let bytes: Buffer | undefined;
  let about: string | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      if (part.fieldname !== 'file') throw refused('field.unknown', named(part.fieldname));
      if (bytes !== undefined) throw refused('field.twice', named('file'));
      bytes = await part.toBuffer().catch(refuseTooLarge);
    } else {
      if (part.fieldname !== field) throw refused('field.unknown', named(part.fieldname));
      if (about !== undefined) throw refused('field.twice', named(field));
      about = String(part.value);
    }
  }
  return { bytes, about };
}

function named(name: string) {
  const field = name.slice(0, 60).toWellFormed();
  return { field, values: { field } };
}

function refuseTooLarge(error: Error & { code?: string }): never {
  if (error.code === 'FST_REQ_FILE_TOO_LARGE')
    throw refused('attachment.tooLarge', { field: 'file', values: { limit: mostMegabytes } });
  throw error;
}

/** A form that breaks off, or has more parts than a form of ours, is no fault of the server. */
function refuseBroken(error: Error & { code?: string; statusCode?: number }): never {
  if (error instanceof Refused) throw error;
  if (error.code === 'FST_FILES_LIMIT') throw refused('field.twice', named('file'));
  throw refused('attachment.unreadable', { field: 'file' });
}

/** By this a request that comes again is known: the form's own boundary changes each time. */
export function digestOf({ bytes, about }: Upload): Buffer {
  return createHash('sha256').update(`${about}\n`).update(bytes).digest();
}

export type CleanFile = {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly width?: number;
  readonly height?: number;
  readonly thumbnail?: Uint8Array;
};

/** What is kept of an upload: a picture drawn anew, or a PDF written anew. */
export async function cleanFile(bytes: Buffer): Promise<CleanFile> {
  if (bytes.length === 0) throw refused('attachment.unreadable', { field: 'file' });
  const type = await recognizeMedia(bytes);
  if (type === undefined) throw refused('attachment.unsupported', { field: 'file' });
  if (type === 'application/pdf') {
    const { written, because } = await redrawPaper(bytes).catch(refuseBusy);
    if (written === undefined) throw refused(`attachment.${because}`, { field: 'file' });
    return { bytes: written, mediaType: type };
  }
  const job = { bytes, type, longest: longestSide, thumbnail: longestSideOfThumbnail };
  const answer = await redrawPicture(job).catch(refuseBusy);
  if (answer.drawn === undefined) throw refused(`attachment.${answer.because}`, { field: 'file' });
  return answer.drawn;
}

function refuseBusy(error: Error): never {
  throw error instanceof WorkerBusy ? refused('server.busy') : error;
}

export type KeptFile = Omit<CleanFile, 'bytes' | 'thumbnail'> & {
  readonly byteCount: number;
  readonly sha256: Buffer;
  readonly location: string;
  readonly thumbnail?: string;
};

/** So many megabytes at most, and no more parts than a form of ours has. */
export const uploadLimits = {
  fileSize: mostMegabytes * 1_000_000,
  ...{ files: 2, fields: 3, parts: 5, fieldSize: 200, headerPairs: 20 },
};

/** Puts a file and its small picture where they stay, before any row names them. */
export async function keepFile(files: FileStore, countyCode: string, on: string, clean: CleanFile): Promise<KeptFile> {
  const { bytes, thumbnail, ...about } = clean;
  const location = contentKey(countyCode, on, bytes);
  const small = thumbnail && contentKey(countyCode, on, thumbnail);
  await files.put(location, bytes);
  if (thumbnail !== undefined && small !== undefined) await files.put(small, thumbnail);
  const sha256 = createHash('sha256').update(bytes).digest();
  return { ...about, byteCount: bytes.byteLength, sha256, location, thumbnail: small };
}
