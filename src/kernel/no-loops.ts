/** No compiled loops, for pages: names, by which they are found, are the first thing that is shortened where a page is packed. */

export const built = null;
