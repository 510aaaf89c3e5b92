import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

export type CameraState = 'starting' | 'on' | 'refused' | 'missing';

export interface Camera {
  readonly state: CameraState;
  readonly video: RefObject<HTMLVideoElement | null>;
  /** The picture of this moment as JPEG at the camera's full size; null when there is none yet. */
  readonly shoot: () => Promise<Blob | null>;
}

const quality = 0.92;
const wanted = { video: { width: { ideal: 3840 }, height: { ideal: 2160 } }, audio: false };

/** The camera for as long as this is shown: asked for once, switched off when it goes. */
export function useCamera(allow: () => Promise<boolean>): Camera {
  const [state, setState] = useState<CameraState>('starting');
  const video = useRef<HTMLVideoElement>(null);

  useEffect(() => {
    let stream: MediaStream | null = null;
    let isGone = false;
    const stop = (): void => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    async function start(): Promise<void> {
      if (!(await allow())) return setState('refused');
      stream = await navigator.mediaDevices.getUserMedia(wanted);
      if (isGone) return stop();
      if (!video.current) return stop();
      video.current.srcObject = stream;
      // Before the first frame there is only black to take a picture of.
      video.current.requestVideoFrameCallback(() => setState('on'));
    }
    start().catch((thrown: unknown) => setState(isRefusal(thrown) ? 'refused' : 'missing'));
    return () => {
      isGone = true;
      stop();
    };
  }, [allow]);

  const shoot = useCallback(() => pictureOf(video.current), []);
  return { state, video, shoot };
}

function isRefusal(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'NotAllowedError';
}

function pictureOf(video: HTMLVideoElement | null): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = video?.videoWidth ?? 0;
  canvas.height = video?.videoHeight ?? 0;
  if (video === null || canvas.width === 0) return Promise.resolve(null);
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}
