/** The package of that name makes a table of colours when it starts. Our help, which is all that is wrapped, has none. */
export default { codes: new Map() };
