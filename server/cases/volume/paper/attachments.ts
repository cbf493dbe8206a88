import type { Content } from 'pdfmake';
import type { Volume, VolumeAttachment } from '../volume.ts';
import { moment } from './moments.ts';
import { centred, list, textWidth } from './page.ts';
import { words } from './words.ts';

/** 附件清单: every file with its hash, then the pictures themselves, two on a page. */
export function attachments({ attachments: all }: Volume, pictures: ReadonlySet<string>): Content[] {
  const rows = all.map((file, at) => [
    centred(String(at + 1)),
    { text: words.mediaType[file.mediaType] ?? file.mediaType },
    centred(sizeOf(file)),
    centred(moment(file.uploadedAt)),
    { text: file.sha256, fontSize: 7.5, wordBreak: 'break-all' as const },
  ]);
  return [
    list(
      [
        ['序号', 30],
        ['类　型', 66],
        ['大　小', 84],
        ['上传时间', 84],
        ['SHA-256（文件哈希）', '*'],
      ],
      rows,
    ),
    {
      text: '图片已去除拍摄地点、设备等信息。卷内图片为缩印；图片原件与 PDF 文件另存，可凭哈希核对。',
      style: 'small',
      margin: [0, 6, 0, 10],
    },
    ...all.flatMap((file, at) => (pictures.has(file.id) ? [picture(file, at + 1)] : [])),
  ];
}

function picture({ id, mediaType }: VolumeAttachment, number: number): Content {
  return {
    stack: [
      { image: id, fit: [textWidth, 290], alignment: 'center' } as Content,
      {
        text: `附件 ${number}（${words.mediaType[mediaType] ?? mediaType}）`,
        alignment: 'center',
        margin: [0, 4, 0, 14],
      },
    ],
    unbreakable: true,
  };
}

function sizeOf({ byteCount, width, height }: VolumeAttachment): string {
  if (byteCount === undefined) return '已销毁';
  const size = byteCount < 1_000_000 ? `${Math.ceil(byteCount / 1000)} kB` : `${(byteCount / 1_000_000).toFixed(1)} MB`;
  return width === undefined ? size : `${size}\n${width} × ${height}`;
}
