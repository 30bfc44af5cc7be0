import type { Image } from './imageArchive.mjs';

export interface Recipe {
  name: string;
  needs: () => string[] | Promise<string[]>;
  make: (folder: string) => Promise<Omit<Image, 'name'>>;
}
