/** How closely each role should read each of the fourteen chapters: `r` read, `s` skim, `-` leave for later. */
export const pathsByRole = {
  product: 'rsrsr-srrrrrsr',
  marketing: 'r-rs---rs-srrr',
  founder: 'rsr-r-srrsrrrr',
  developer: 'rsrrrrrrrrrs-r',
} as const;
