/**
 * The same page with pictures that it carries in itself as blobs, which is all that the page may show. They last as
 * long as the window; a sheet holds a signature or two.
 */
export function withBlobPictures(html: string): string {
  return html.replaceAll(/src="data:(image\/[a-z]+);base64,([^"]+)"/g, (_, type: string, base64: string) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return `src="${URL.createObjectURL(new Blob([bytes], { type }))}"`;
  });
}
