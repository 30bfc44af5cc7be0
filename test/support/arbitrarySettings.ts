export * from '../../lib/testing/arbitrarySettings.ts';
