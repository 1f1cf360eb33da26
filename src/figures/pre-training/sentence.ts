/** The sentence of both exercises, cut into tokens; a dot is the space in front. */
export const sentence: readonly string[] = ['the', '·van', '·left', '·without', '·the', '·parcel'];
