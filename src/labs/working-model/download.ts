/** Bytes that have arrived, and of how many; 0 if that is not known. */
export type OnProgress = (received: number, of: number) => void;

/**
 * The body of a response, told piece by piece as it comes in.
 * `await readBytes(new Response('abc'), onProgress)` → an `ArrayBuffer` of 3 bytes, after `onProgress(3, 0)`
 */
export async function readBytes(response: Response, onProgress: OnProgress): Promise<ArrayBuffer> {
  const reader = response.body?.getReader();
  if (!reader) return response.arrayBuffer();
  const of = announcedLength(response.headers);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(pieces).arrayBuffer();
    pieces.push(value);
    received += value.length;
    onProgress(received, of);
  }
}

/** Bytes the response will have. subtle: of a compressed one, `Content-Length` counts what travels, not what arrives. */
function announcedLength(headers: Headers): number {
  return headers.has('content-encoding') ? 0 : Number(headers.get('content-length') ?? 0);
}
