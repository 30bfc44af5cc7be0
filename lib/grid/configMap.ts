import type { Construct } from 'constructs';
import type { ConfigMap } from 'kubernetes-types/core/v1.js';
import { Resource } from '../chart/resource.ts';
import type { Expression } from '../expressions/expression.ts';
import { not } from '../expressions/logic.ts';
import { notEmpty } from '../expressions/presence.ts';
import type { Document } from '../manifest/document.ts';
import { when } from '../manifest/when.ts';
import { metadata } from '../pod/metadata.ts';
import type { Grid } from './grid.ts';

/** The ConfigMap that members read hazelcast.yaml from, unless the user has one. */
export class GridConfigMap extends Resource<ConfigMap> {
  constructor(scope: Construct, id: string, grid: Grid, name: Expression<string>, config: Document) {
    super(
      scope,
      id,
      when(not(notEmpty(grid.member.existingConfigMap)), {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: metadata(grid.chart, grid.common, name),
        data: { 'hazelcast.yaml': config },
      }),
    );
  }
}
