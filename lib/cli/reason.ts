import { messageOf } from '../errors.ts';

const REASONS: Readonly<Partial<Record<string, string>>> = {
  EACCES: 'permission is denied',
  EBUSY: 'it is in use, or a mount point',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links go in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'there is no space left',
  ENOTDIR: 'a part of its path is a file',
  EPERM: 'it is not permitted',
  EROFS: 'its file system can only be read',
};

/** Why the system refused something, in words; what it says itself where we have none. */
export function reasonOf(error: unknown): string {
  return REASONS[codeOf(error) ?? ''] ?? messageOf(error);
}

/** The code of a system's error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
