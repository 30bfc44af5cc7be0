/** The part of SARIF 2.1.0 that the doctor writes, with what the format requires of it. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly [SarifRun];
}

export interface SarifRun {
  readonly tool: { readonly driver: SarifDriver };
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly { readonly level: Level; readonly message: Message }[];
  }[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly results: readonly SarifResult[];
}

export interface SarifDriver {
  readonly name: string;
  readonly version: string;
  readonly rules: readonly SarifRule[];
}

export interface SarifRule {
  readonly id: string;
  readonly shortDescription: Message;
  readonly help: Message;
  readonly helpUri: string;
  readonly defaultConfiguration: { readonly level: Level };
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: Level;
  readonly message: Message;
  readonly locations: readonly SarifLocation[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

export interface SarifLocation {
  readonly logicalLocations: readonly {
    readonly fullyQualifiedName: string;
    readonly name: string;
    readonly kind: string;
  }[];
  readonly physicalLocation?: {
    readonly artifactLocation: { readonly uri: string };
    readonly region?: { readonly startLine: number };
  };
}

type Level = 'none' | 'note' | 'warning' | 'error';

interface Message {
  readonly text: string;
}
