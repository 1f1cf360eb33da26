import { encode } from 'uqr';

/** Characters beyond which a telephone’s camera gets no hold of the code on a screen. */
const longest = 2000;
/** The white border that ISO/IEC 18004 asks for. */
const border = 4;

export interface QrDrawing {
  /** Width and height in modules, border included. */
  readonly size: number;
  /** The dark modules as the path of an SVG. */
  readonly path: string;
}

/** The QR code of a text, at the lowest level of error correction; `undefined` if the text is too long. */
export function drawQr(text: string): QrDrawing | undefined {
  if (text.length > longest) return undefined;
  const { size, data } = encode(text, { ecc: 'L', boostEcc: true, border });
  return {
    size,
    path: data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join(''),
  };
}
