import { attributeOf } from './live-dom';

/** More pixels than this take longer to encode than the rest of the snapshot. */
const MOST_PIXELS = 500_000;
/** Longest address kept of a picture that already is data. */
const MOST_DATA = 2_000_000;

/** A canvas as a data URL; empty where it holds pixels of another origin. */
export function canvasUrl(canvas: Node): string {
  try {
    return HTMLCanvasElement.prototype.toDataURL.call(canvas);
  } catch {
    return '';
  }
}

/** A picture as a data URL, drawn from what is loaded already: no request. Empty where it is large, unfinished or of another origin. */
export function pictureUrl(image: Node): string {
  const source = attributeOf(image, 'src');
  if (/^data:image\//i.test(source)) return source.length <= MOST_DATA ? source : '';
  const { naturalWidth: width, naturalHeight: height, ownerDocument } = image as HTMLImageElement;
  const isCheap = width * height > 0 && width * height <= MOST_PIXELS;
  if (!isCheap) return '';
  const canvas = Document.prototype.createElement.call(ownerDocument, 'canvas') as HTMLCanvasElement;
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(image as HTMLImageElement, 0, 0);
  return canvasUrl(canvas);
}
