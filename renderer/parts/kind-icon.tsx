import {
  AudioOutlined,
  FileImageOutlined,
  FileOutlined,
  FilePdfOutlined,
  FileTextOutlined,
  FileWordOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { MediaKind } from '../../db/model/media-kind.ts';

const icons: Readonly<Record<MediaKind, ReactNode>> = {
  picture: <FileImageOutlined />,
  document: <FileWordOutlined />,
  pdf: <FilePdfOutlined />,
  video: <VideoCameraOutlined />,
  audio: <AudioOutlined />,
  text: <FileTextOutlined />,
  other: <FileOutlined />,
};

/** The sign of a kind of file; the words beside it say the same. */
export function KindIcon({ kind }: { readonly kind: MediaKind }) {
  return icons[kind];
}
