export type PaperJob = { readonly paper: Uint8Array };

export type DrawnPaper =
  | { readonly written: Uint8Array; readonly because?: undefined }
  | { readonly written?: undefined; readonly because: 'unreadable' | 'locked' };
