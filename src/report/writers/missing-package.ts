/** A format whose package isn't installed: said in one line, with what to type. */
export class MissingPackage extends Error {
  /** What to type. */
  readonly hint: string;

  constructor(what: string, packageName: string, version: string) {
    super(`${what} need the package ${packageName}, which is not installed`);
    this.hint = `npm install ${packageName}@${version}`;
  }
}

/** Loads a package that is only needed for one format. @throws MissingPackage where it isn't there. */
export async function optional<T>(load: () => Promise<T>, what: string, packageName: string, version: string): Promise<T> {
  try {
    return await load();
  } catch (fault) {
    const {code, message} = fault as {readonly code?: string; readonly message?: string};
    const missing = /^(?:ERR_)?MODULE_NOT_FOUND$/.test(code ?? '') && (message ?? '').includes(packageName);
    throw missing ? new MissingPackage(what, packageName, version) : fault;
  }
}
