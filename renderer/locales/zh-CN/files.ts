/** Words about what is in a file, and of the camera. */
export const files = {
  larger: '放大',
  text: '文件里的文字',
  reading: '正在读取文字…',
  textOnly: '以下只是文件里的文字，不含版式和图片；文件中的程序、链接都没有运行。',
  textCut: '文字较长，只显示了开头。',
  noPicture: '这张图片不能显示：格式不支持、尺寸过大或文件已损坏。原文件没有改动。',
  notPlayable: '这个程序不能播放这种格式。请用“{{action}}”取出后用其他软件播放。',
  camera: {
    title: '拍照',
    live: '摄像头画面',
    shoot: '拍一张',
    hint: '照片直接收下，说明写在照片旁边。',
    taken: '已拍 {{n}} 张，都已收下。',
    name: '拍照 {{time}}',
    refused: '没有得到使用摄像头的许可。已输入的内容都在；需要时请再点“拍照”并选择允许，或用手机拍好后拖入。',
    missing:
      '没有找到可用的摄像头，或它正被别的程序占用。已输入的内容都在；可以换一个摄像头再试，或用手机拍好后拖入。',
  },
} as const;
