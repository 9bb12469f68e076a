/** What goes wrong outside the program (files, folders, disks), in plain words, with the exit code that says whether trying again can help. */

/** 65: the input is at fault, don't retry. 75: try again later. 3: something that was whole is corrupt. */
export type IoExit = 65 | 75 | 3;

export class IoError extends Error {
  override readonly name = 'IoError';
  /** Exit code. */
  readonly code: IoExit;
  readonly hint: string;
  readonly path: string;

  constructor(code: IoExit, path: string, message: string, hint = '', cause?: unknown) {
    super(message, cause === undefined ? undefined : {cause});
    this.code = code;
    this.path = path;
    this.hint = hint;
  }
}

const WORDS: Readonly<Record<string, readonly [exit: IoExit, what: string, hint: string]>> = {
  ENOENT: [65, 'is not there', 'Check the spelling; a path counts from the folder of the file that names it.'],
  ENOTDIR: [65, 'is not there: a part of the path is a file, not a folder', 'Check the path.'],
  EISDIR: [65, 'is a folder, not a file', 'Name a file inside it.'],
  EACCES: [65, 'may not be opened: this account has no permission', 'Ask for permission, or choose another place.'],
  EPERM: [65, 'may not be changed: the system does not permit it', 'Choose another place.'],
  EROFS: [65, 'lies on a disk that can only be read', 'Choose another place for the output with --out.'],
  ENAMETOOLONG: [65, 'has a name that is too long for this disk', 'Choose a shorter name with --out.'],
  ELOOP: [65, 'is a link that leads back to itself', 'Name the file itself.'],
  EXDEV: [65, 'can\'t be moved into place: its folder spans two disks', 'Choose a folder on one disk with --out.'],
  EEXIST: [65, 'is there already', 'Choose another name, or add --force to replace it.'],
  ENOTEMPTY: [65, 'is there already and is not empty', 'Choose another name, or add --force to replace it.'],
  ENOSPC: [75, 'can\'t be written: the disk is full', 'Free some space and run the same command again; what is finished is kept.'],
  EDQUOT: [75, 'can\'t be written: this account\'s share of the disk is used up', 'Free some space and run the same command again.'],
  EFBIG: [75, 'can\'t be written: the disk takes no file that large', 'Choose another disk with --out.'],
  EMFILE: [75, 'can\'t be opened: too many files are open', 'Close other programs and run the same command again.'],
  ENFILE: [75, 'can\'t be opened: too many files are open on this machine', 'Close other programs and run the same command again.'],
  EBUSY: [75, 'is in use by another program', 'Close it there and run the same command again.'],
  EAGAIN: [75, 'can\'t be reached for the moment', 'Run the same command again.'],
  ETXTBSY: [75, 'is in use by another program', 'Close it there and run the same command again.'],
  EIO: [75, 'could not be read or written: the disk reports a fault', 'Run the same command again; if it happens again, check the disk.'],
};

/** Any error of the file layer as an `IoError` about `path`; an `IoError` passes unchanged. */
export function ioError(fault: unknown, path: string): IoError {
  if (fault instanceof IoError) return fault;
  const system = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  const [exit, what, hint] = WORDS[system] ?? [75, `could not be read or written (${system || String(fault)})`, 'Run the same command again.'];
  return new IoError(exit, path, `${path} ${what}`, hint, fault);
}

/** Runs `work`; a fault of the file layer becomes an `IoError` about `path`. */
export function about<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (fault) {
    throw ioError(fault, path);
  }
}
