/** Where the programs of threads begin. The addresses hold from `dist/cli` and from `dist/bundle`. */

export const UNIT_THREAD = new URL('../../bin/unit-thread.js', import.meta.url);
export const RENDER_THREAD = new URL('../../bin/render-thread.js', import.meta.url);
