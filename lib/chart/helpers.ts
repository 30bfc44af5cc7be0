import { chartInfo, release } from '../expressions/builtin.ts';
import { choose } from '../expressions/choose.ts';
import type { Expression } from '../expressions/expression.ts';
import { Let, TextHelper } from '../expressions/helper.ts';
import { notEmpty, defaultIfEmpty } from '../expressions/presence.ts';
import { contains, replace, trimSuffix, truncate } from '../expressions/strings.ts';
import { text } from '../expressions/text.ts';
import { partial, type NamedPartial } from '../manifest/partial.ts';
import { merged } from '../manifest/merged.ts';

/** Values by which users change the names of what a chart makes. */
export interface NameOverrides {
  /** Replaces the chart's name. @default - the chart's name */
  readonly nameOverride?: Expression<string>;
  /** Replaces the whole name. @default - made of the release's and the chart's name */
  readonly fullnameOverride?: Expression<string>;
}

/** The named templates that every chart has, as `helm create` makes them. */
export interface ChartHelpers {
  /** The chart's name, or its override. */
  readonly name: TextHelper;
  /** The name of what the chart makes: unique in the namespace, as the release is. */
  readonly fullname: TextHelper;
  /** Name and version of the chart. */
  readonly chart: TextHelper;
  /** Labels of every object. */
  readonly labels: NamedPartial;
  /** Labels that never change in a release's life, so that selectors can use them. */
  readonly selectorLabels: NamedPartial;
}

/** The standard helpers of a chart. */
export function chartHelpers(overrides: NameOverrides, nameLength: number): ChartHelpers {
  const short = (value: Expression<string>) => trimSuffix(truncate(value, nameLength), '-');
  const ownName = overrides.nameOverride ? defaultIfEmpty(overrides.nameOverride, chartInfo.name) : chartInfo.name;
  const name = TextHelper.define(
    'name',
    'The name of the chart, or nameOverride.',
    trimSuffix(truncate(ownName, 63), '-'),
  );
  const fullname = TextHelper.define(
    'fullname',
    `The full name, at most ${nameLength} characters. If the release name contains the chart name, it is the release name.`,
    overridden(
      overrides.fullnameOverride,
      (given) => short(given),
      Let.define('name', ownName, (own) =>
        choose(contains(release.name, own), short(dashed(release.name)), short(dashed(text`${release.name}-${own}`))),
      ),
    ),
  );
  const chart = TextHelper.define(
    'chart',
    'The name and version of the chart, as a label.',
    trimSuffix(truncate(replace(text`${chartInfo.name}-${chartInfo.version}`, '+', '_'), 63), '-'),
  );
  const selectorLabels = partial(
    'selectorLabels',
    'Labels for selectors. They never change during the life of a release.',
    {
      'app.kubernetes.io/name': name,
      'app.kubernetes.io/instance': release.name,
    },
  );
  const labels = partial(
    'labels',
    'Labels of every object.',
    merged({ 'helm.sh/chart': chart }, selectorLabels, {
      'app.kubernetes.io/version': chartInfo.appVersion,
      'app.kubernetes.io/managed-by': release.service,
    }),
  );
  return { name, fullname, chart, labels, selectorLabels };
}

/** A release's name may have dots, a Service's may not. */
function dashed(value: Expression<string>): Expression<string> {
  return replace(value, '.', '-');
}

function overridden(
  override: Expression<string> | undefined,
  use: (given: Expression<string>) => Expression<string>,
  otherwise: Expression<string>,
): Expression<string> {
  return override ? choose(notEmpty(override), use(override), otherwise) : otherwise;
}
