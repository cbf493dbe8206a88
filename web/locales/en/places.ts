import type { places as chinese } from '../zh-CN/places.ts';

export const places: typeof chinese = {
  placeFound: (path) => `This is ${path}`,
  placeLooking: 'Looking up the community…',
  placeOutside: 'This point is outside the county. Check it, or write the address.',
  mapHint: 'Move the map until the red pin stands on the place.',
};
