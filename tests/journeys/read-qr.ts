import jsQR from 'jsqr';
import type { Locator } from 'playwright-core';

/** What a camera reads from a drawing on the page; empty when it reads nothing. */
export async function readQr(drawing: Locator): Promise<string> {
  const picture = await drawing.screenshot({ scale: 'css' });
  const { data, width, height } = await drawing.page().evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const drawn = canvas.getContext('2d');
      drawn?.drawImage(image, 0, 0);
      const pixels = drawn?.getImageData(0, 0, image.width, image.height).data ?? [];
      return { data: [...pixels], width: image.width, height: image.height };
    },
    `data:image/png;base64,${picture.toString('base64')}`,
  );
  return jsQR.default(Uint8ClampedArray.from(data), width, height)?.data ?? '';
}
