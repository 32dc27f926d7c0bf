declare module 'svg-to-pdfkit' {
  /** Draws an SVG into the page of a pdfkit document at x, y (points). */
  const draw: (
    doc: PDFKit.PDFDocument,
    svg: string,
    x: number,
    y: number,
    options: {
      readonly width: number;
      readonly height: number;
      readonly assumePt: boolean;
      readonly fontCallback: (family: string, bold: boolean) => string;
    },
  ) => void;
  // biome-ignore lint/style/noDefaultExport: the package has no other
  export default draw;
}
