/** Where the programs of threads stands: bundled, beside the bundled command line. The address holds from `dist/cli` and from `dist/bundle`. */

export const UNIT_WORKER = new URL('../bundle/worker.js', import.meta.url);
export const RENDER_WORKER = new URL('../bundle/render-worker.js', import.meta.url);
