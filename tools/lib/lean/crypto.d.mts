/** Node's function of that name, of SHA-256 alone. */
export function createHash(algorithm: string): {
  update(text: string): { digest(encoding?: 'hex'): string };
};
