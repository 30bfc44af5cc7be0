import { DEFINITIONS } from '../support/definitions.ts';
import { holdEquality } from '../support/equality.ts';
import { LARGE } from './large.ts';

holdEquality(DEFINITIONS.filter(({ name }) => !LARGE.includes(name)));
