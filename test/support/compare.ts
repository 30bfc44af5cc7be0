export * from '../../lib/testing/difference.ts';
