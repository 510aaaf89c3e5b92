import sharp from 'sharp';

/** What a telephone writes about a picture that nobody is to get: place, device, times, the owner's name. */
export const told = {
  IFD0: { Make: 'Invented', Model: 'Phone 1', Copyright: 'SECRETOWNER', Orientation: '1' },
  IFD2: {
    DateTimeOriginal: '2025:05:18 09:12:03',
    BodySerialNumber: 'SECRETSERIAL',
    LensSerialNumber: 'SECRETLENS',
  },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '25/1 16/1 30/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '110/1 17/1 24/1',
  },
} as const;
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="SECRETXMP"/></rdf:RDF></x:xmpmeta>';

export type CameraFormat = 'jpeg' | 'png' | 'webp' | 'tiff' | 'avif';

/** An invented photo, white on the left and grey on the right, with all that a telephone writes about it. */
export async function cameraPhoto(format: CameraFormat, orientation = 1): Promise<Buffer> {
  const grey = await sharp({ create: { width: 40, height: 60, channels: 3, background: '#808080' } })
    .png()
    .toBuffer();
  return sharp({ create: { width: 80, height: 60, channels: 3, background: '#ffffff' } })
    .composite([{ input: grey, left: 40, top: 0 }])
    .toFormat(format, { quality: 95 })
    .withExif(told)
    .withXmp(xmp)
    .withMetadata({ orientation })
    .toBuffer();
}
