/** A4 as GB/T 9704-2012 wants official papers: margins in millimetres, type in points, lines of 28 points. */
export const sheet = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 } as const;
export const textWidth = sheet.width - sheet.left - sheet.right;

/** 二号 for titles, 三号 for words, 小四 in tables, 四号 for page numbers. */
export const type = {
  cover: 42,
  title: 22,
  words: 16,
  number: 14,
  signature: 13,
  table: 12,
  pages: 12,
  note: 9,
} as const;
export const lineHeight = 28;

/** How wide the columns of a form are, in shares of a hundred. */
export const formShares = { four: [20, 34, 19, 27] } as const;
/** On one line of the first stands 被申请人一（签名盖章或按指印）：, the third has room to write the day. */
export const signatureShares = [51, 22, 27] as const;

/** How large a hand stands on its line, in millimetres. */
export const handBox = { width: 32, height: 11 } as const;

/** Where a hand writes the day. */
export const dayToWrite = '　　年　　月　　日';
