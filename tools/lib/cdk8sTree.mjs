import { Construct } from 'constructs';

// Stands in for cdk8s inside the command line, which uses it as a tree of constructs and nothing else: it never
// synthesizes through cdk8s, and modules of users bring cdk8s themselves. Loading all of cdk8s costs as much as a synth.

/** A chart is a part of the tree. */
export class Chart extends Construct {}

/** An object is a leaf that knows its kind. */
export class ApiObject extends Construct {
  /**
   * @param {Construct} scope
   * @param {string} id
   * @param {{ apiVersion: string, kind: string }} props
   */
  constructor(scope, id, { apiVersion, kind }) {
    super(scope, id);
    this.apiVersion = apiVersion;
    this.kind = kind;
  }
}

/** A late value is its producer. */
export const Lazy = { any: (/** @type {unknown} */ producer) => producer };
