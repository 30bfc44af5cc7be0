import { sidecarGrid } from '../lib/charts/sidecar-grid/definition.ts';
import { writeDocuments } from '../lib/render/writeYaml.ts';

// What a release costs when one process renders many: it should not grow with their number.
const image = { repository: 'ghcr.io/acme/shop', tag: '1.4.2' };

function renderMany(count: number): number {
  const start = performance.now();
  let bytes = 0;
  for (let index = 0; index < count; index++) {
    const { objects } = sidecarGrid.render({ release: `r${index}`, values: { replicas: index % 100, app: { image } } });
    bytes += writeDocuments(objects).length;
  }
  if (bytes === 0) throw new Error('nothing was rendered');
  return (performance.now() - start) / count;
}

renderMany(200);
const costs = [50, 500, 5000].map((count) => ({ count, cost: renderMany(count) }));
const [first] = costs;
console.log('\nCost of a release, rendered and written as YAML, in one process');
for (const { count, cost } of costs) {
  console.log(
    `  ${String(count).padStart(6)} releases  ${cost.toFixed(3)} ms each  ${(cost / (first?.cost ?? 1)).toFixed(2)}x`,
  );
}
