const CONTAINER_LISTS = new Set(['containers', 'initContainers', 'ephemeralContainers']);

/** The images of all containers anywhere in some objects, each once, in order. */
export function imagesIn(value: unknown): readonly string[] {
  return [...new Set(find(value))].sort();
}

function find(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(find);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    CONTAINER_LISTS.has(key) ? [...imagesOf(part), ...find(part)] : find(part),
  );
}

function imagesOf(containers: unknown): readonly string[] {
  if (!Array.isArray(containers)) return [];
  return containers.flatMap((container: unknown) => (hasImage(container) ? [container.image] : []));
}

function hasImage(container: unknown): container is { readonly image: string } {
  return (
    typeof container === 'object' && container !== null && 'image' in container && typeof container.image === 'string'
  );
}
