/** How a place is found. */
export const places = {
  placeFound: (path: string) => `这里是：${path}`,
  placeLooking: '正在看这里归哪个社区…',
  placeOutside: '这一点不在本县范围内，请核对，或用地址说明。',
  mapHint: '拖动地图，让红色标记对准出事的地方。',
};
