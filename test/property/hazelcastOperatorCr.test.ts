import { DEFINITIONS } from '../support/definitions.ts';
import { holdEquality } from '../support/equality.ts';

holdEquality(DEFINITIONS.filter(({ name }) => name === 'hazelcast-operator-cr'));
