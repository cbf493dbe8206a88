/** The part of pdfmake 0.3 that volumes use; it brings no types of its own. */
declare module 'pdfmake' {
  type Margin = number | [number, number] | [number, number, number, number];
  type Style = {
    fontSize?: number;
    bold?: boolean;
    color?: string;
    alignment?: 'left' | 'center' | 'right' | 'justify';
    margin?: Margin;
    lineHeight?: number;
    characterSpacing?: number;
    fillColor?: string;
    leadingIndent?: number;
    wordBreak?: 'break-all' | 'normal';
  };
  export type Content =
    | string
    | (Style & {
        id?: string;
        text?: Content | Content[];
        pageReference?: string;
        stack?: Content[];
        columns?: Content[];
        width?: number | string;
        table?: {
          widths: (number | string)[];
          body: Content[][];
          headerRows?: number;
          dontBreakRows?: boolean;
          keepWithHeaderRows?: number;
        };
        layout?: string | object;
        image?: string;
        fit?: number | [number, number];
        qr?: string;
        canvas?: object[];
        relativePosition?: { x: number; y: number };
        border?: [boolean, boolean, boolean, boolean];
        verticalAlignment?: 'top' | 'middle' | 'bottom';
        style?: string;
        colSpan?: number;
        pageBreak?: 'before' | 'after';
        unbreakable?: boolean;
      });
  /** A block as it came to lie, asked of at each attempt to lay out the pages. */
  export type LaidBlock = { readonly id?: string; readonly startPosition: { readonly pageNumber: number } };

  export type DocumentDefinition = {
    pageBreakBefore?: (block: LaidBlock) => boolean;
    version?: string;
    subset?: string;
    language?: string;
    displayTitle?: boolean;
    pageSize: string;
    pageMargins: Margin;
    info: Record<string, string | Date>;
    defaultStyle: Style & { font: string };
    styles: Record<string, Style>;
    images?: Record<string, string>;
    header?: (page: number, pages: number) => Content | undefined;
    footer?: (page: number, pages: number) => Content | undefined;
    content: Content[];
  };
  const pdfmake: {
    setFonts: (fonts: Record<string, Record<string, string>>) => void;
    setUrlAccessPolicy: (mayLoad: (url: string) => boolean) => void;
    setLocalAccessPolicy: (mayRead: (path: string) => boolean) => void;
    addTableLayouts: (layouts: Record<string, object>) => void;
    createPdf: (definition: DocumentDefinition) => { getBuffer: () => Promise<Buffer> };
  };
  export default pdfmake;
}

declare module 'fontkit' {
  export function openSync(path: string): { hasGlyphForCodePoint: (codePoint: number) => boolean };
}
