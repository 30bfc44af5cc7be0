import packageJson from '../../package.json' with { type: 'json' };

/** The version of sidegrid. */
export const VERSION: string = packageJson.version;
