export interface Archive {
  name: string;
  path: string;
}
export function missingImages(cluster: { images: Archive[] }, archives: Archive[]): Archive[];
