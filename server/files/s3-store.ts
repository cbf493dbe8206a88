import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { FileSettings } from '../settings.ts';
import { checkedKey } from './content-key.ts';
import type { FileStore } from './file-store.ts';

const secondsToConnect = 5;
const secondsToAnswer = 30;

/** Files in a bucket of any S3-compatible server, addressed by path since few of them have names for each bucket. */
export function openS3Store(settings: Extract<FileSettings, { kind: 's3' }>): FileStore {
  const { endpoint, bucket: Bucket, region, accessKey: accessKeyId, secretKey: secretAccessKey } = settings;
  const client = new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
    maxAttempts: 3,
    // Many compatible servers know no trailing checksums; the keys are checksums already.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: secondsToConnect * 1000, requestTimeout: secondsToAnswer * 1000 },
  });
  return {
    put: async (key, Body) => {
      await client.send(new PutObjectCommand({ Bucket, Key: checkedKey(key), Body, ContentLength: Body.byteLength }));
    },
    get: async (key) => {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: checkedKey(key) }));
        return Body && Buffer.from(await Body.transformToByteArray());
      } catch (error) {
        if (isMissing(error as Error)) return undefined;
        throw error;
      }
    },
    remove: async (key) => {
      await client.send(new DeleteObjectCommand({ Bucket, Key: checkedKey(key) }));
    },
    // An object is in a bucket whole or not at all.
    sweep: async () => 0,
  };
}

/** A bucket that does not exist answers 404 as well, and is a fault. */
function isMissing({ name }: Error): boolean {
  return name === 'NoSuchKey' || name === 'NotFound';
}
