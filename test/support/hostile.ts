export * from '../../lib/testing/hostile.ts';
