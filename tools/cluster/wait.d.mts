export function waitFor<T>(
  what: string,
  question: () => T | undefined | Promise<T | undefined>,
  patience?: { seconds?: number; pause?: number },
): Promise<T>;
