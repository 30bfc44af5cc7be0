import { UserError } from '../errors.ts';
import { lift, Literal } from '../expressions/literal.ts';
import { JAVA_OPTIONS, portsOf } from './claims.ts';
import { literalEntries, textOf } from './literalEntries.ts';
import type { Sidecar } from './sidecar.ts';

/** @throws UserError for a sidecar that is not what it says: it would collide unseen, or keep the app from starting */
export function assertSidecar(sidecar: Sidecar): void {
  assertPortsDeclared(sidecar);
  assertRestarted(sidecar);
  assertOptionsJoined(sidecar);
}

/** Numbers of ports are compared by what `ports` says. */
function assertPortsDeclared(sidecar: Sidecar): void {
  const declared = (sidecar.ports ?? []).map(({ name }) => name);
  const names = portsOf(sidecar).flatMap((port) => textOf(port, 'name') ?? []);
  const missing = names.find((name) => !declared.includes(name));
  if (missing !== undefined)
    throw new UserError(
      `${sidecar.name} has a container with the port ${missing}, which is not among its ports: add it there`,
    );
}

/** Kubernetes starts the app when init containers have ended, but for those that it restarts. */
function assertRestarted({ name, native, containers }: Sidecar): void {
  const isNative = lift(native);
  if (isNative instanceof Literal && isNative.value === false) return;
  const ending = literalEntries(containers).find(({ fields }) => fields['restartPolicy'] === undefined);
  if (ending)
    throw new UserError(
      `the container ${textOf(ending, 'name') ?? ''} of ${name} may be native and has no restartPolicy, so the app would never start: ` +
        "add restartPolicy: when(native, 'Always')",
    );
}

/** Several sidecars may have options for the JVM. */
function assertOptionsJoined({ name, app }: Sidecar): void {
  if (literalEntries(app?.env).some((variable) => textOf(variable, 'name') === JAVA_OPTIONS))
    throw new UserError(
      `${name} sets the variable ${JAVA_OPTIONS} of the app, which sidecars share: use app.javaOptions`,
    );
}
