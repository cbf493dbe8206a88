import sharp from 'sharp';

/** A photograph as a phone would take it: a real JPEG with where and when in it, which must not survive. */
export async function takePhoto(words = 'IMG_0417'): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const buffer = await sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#1d2433' } })
    .composite([{ input: lamp, gravity: 'centre' }])
    .withExif({ IFD0: { Make: 'Old phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 55/1 0/1' } })
    .jpeg({ quality: 88 })
    .toBuffer();
  return { name: `${words}.jpg`, mimeType: 'image/jpeg', buffer };
}

/** A street with two number plates, one in the upper third and one below: black letters on white, as strips. */
export async function takePhotoOfPlates(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const strips = Array.from({ length: 15 }, (_, strip) => `<rect x="${strip * 80}" width="40" height="200"/>`).join('');
  const plate = Buffer.from(
    `<svg width="1200" height="200" xmlns="http://www.w3.org/2000/svg"><rect width="1200" height="200" fill="#fff"/>${strips}</svg>`,
  );
  const buffer = await sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#7f7f7f' } })
    .composite([
      { input: plate, left: 600, top: 494 },
      { input: plate, left: 600, top: 1250 },
    ])
    .jpeg({ quality: 88 })
    .toBuffer();
  return { name: 'street.jpg', mimeType: 'image/jpeg', buffer };
}

const lamp = Buffer.from(
  '<svg width="900" height="1500" xmlns="http://www.w3.org/2000/svg"><path d="M430 1500V260h260v60H490v1180z" fill="#8b93a1"/><circle cx="700" cy="330" r="90" fill="#39404d"/></svg>',
);

/** Grain everywhere, as at dusk: a photo that stays large however it is made small. */
export async function takeGrainyPhoto(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const buffer = await sharp({ create: { width: 2000, height: 1500, channels: 3, background: '#7f7f7f', noise } })
    .jpeg({ quality: 88 })
    .toBuffer();
  return { name: 'dusk.jpg', mimeType: 'image/jpeg', buffer };
}
