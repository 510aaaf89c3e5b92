/** Chromium's numbers for the failures that a load can have here. */
const codes: Readonly<Record<string, number>> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_FILE_NOT_FOUND: -6,
  ERR_UNEXPECTED: -9,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INTERNET_DISCONNECTED: -106,
  ERR_UNKNOWN_URL_SCHEME: -302,
};

export interface LoadFailure {
  readonly code: number;
  readonly description: string;
}

/** From the text that the DevTools protocol gives: `net::ERR_…`. */
export function toLoadFailure(errorText: string): LoadFailure {
  const description = errorText.replace(/^net::/, '');
  return { code: codes[description] ?? -2, description };
}

/** What `loadURL` rejects with. */
export function loadError(errorText: string, url: string): Error {
  const { code, description } = toLoadFailure(errorText);
  const error = new Error(`${description} (${code}) loading '${url}'`);
  return Object.assign(error, { errno: code, code: description, url });
}
