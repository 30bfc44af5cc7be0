import type { Service, PodSpec, ConfigMap } from 'kubernetes-types/core/v1.d.ts';
import type { StatefulSet } from 'kubernetes-types/apps/v1.d.ts';
import { Resource, when, each, list, object, string, integer, merged, remark, block, spread, freeList, freeMap, oneOf, boolean, text, type Templated, choose, document } from 'sidegrid';
import type { HelmChart } from 'sidegrid';

declare const chart: HelmChart;
const values = object('x', { on: boolean({description: 'x', default: true}), port: integer({description:'x', default: 1}), name: string({description:'x', default: ''}), mode: oneOf(['a','b'], {description:'x', default:'a'}),
 ports: list(object('p', {name: string({description:'n'}), port: integer({description:'p'})}), {description:'ports'}), free: freeMap({description:'f'}), items: freeList({description:'f'}) });
type Refs = ReturnType<typeof values.reference>;
declare const v: Refs;

// must not compile: one per line
/*01*/ new Resource<Service>(chart, 'svc', { apiVersion: 'v1', kind: 'Service', spec: { prots: [] } });
/*02*/ new Resource<Service>(chart, 'svc', { apiVersion: 'v1', kind: 'Service', spec: { ports: [{ prot: 80 }] } });
/*03*/ new Resource<Service>(chart, 'svc', when(v.on, { apiVersion: 'v1', kind: 'Service', spec: { prots: [] } }));
/*04*/ new Resource<Service>(chart, 'svc', { apiVersion: 'v1', kind: 'Service', spec: when(v.on, { prots: [] }) });
/*05*/ new Resource<Service>(chart, 'svc', { apiVersion: 'v1', kind: 'Service', spec: { ports: [when(v.on, { port: 80, nam: 'x' })] } });
/*06*/ new Resource<Service>(chart, 'svc', { apiVersion: 'v1', kind: 'Service', spec: { ports: [each(v.ports, 'p', (p) => ({ port: p.port, nam: p.name }))] } });
/*07*/ new Resource<Service>(chart, 'svc', { apiVersion: 'v1', kind: 'Service', spec: { ports: [each(v.ports, 'p', (p) => when(v.on, { port: p.port, nam: p.name }))] } });
/*08*/ new Resource<Service>(chart, 'svc', { apiVersion: 'v1', kind: 'Service', spec: { ports: [{ port: 80, protocl: 'TCP' }] } });
/*09*/ new Resource<Service>(chart, 'svc', { apiVersion: 'v1', kind: 'Service', spec: { type: v.port } });
/*10*/ new Resource<Service>(chart, 'svc', { apiVersion: 'v1', kind: 'Service', spec: { ports: [{ port: v.name }] } });
/*11*/ new Resource<Service>(chart, 'svc', { apiVersion: 'v1', kind: 'Service', spec: { ports: [{ port: '80' }] } });
/*12*/ new Resource<Service>(chart, 'svc', { apiVersion: 'v1', kind: 'Service', spec: { publishNotReadyAddresses: v.name } });
/*13*/ new Resource<Service>(chart, 'svc', { apiVersion: 'v1', kind: 'Service', spec: remark('x', { prots: [] }) });
/*14*/ new Resource<Service>(chart, 'svc', { apiVersion: 'v1', kind: 'Service', spec: merged({ prots: [] }, v.free) });
/*15*/ new Resource<Service>(chart, 'svc', { apiVersion: 'v1', kind: 'Service', spec: { ports: [block('x', 'y', [{ nam: 'x' }])] } });
/*16*/ new Resource<Service>(chart, 'svc', { apiVersion: 'v1', kind: 'Servcie', spec: {} });
/*17*/ new Resource<Service>(chart, 'svc', { apiVersion: 'v1', kind: 'Service', metadata: { nam: 'x' } });
/*18*/ new Resource<StatefulSet>(chart, 'svc', { apiVersion: 'apps/v1', kind: 'StatefulSet', spec: { serviceName: 'x', selector: {}, template: { spec: { containers: [{ name: 'x', env: [{ name: 'x', vlue: 'y' }] }] } } } });
/*19*/ new Resource<StatefulSet>(chart, 'svc', { apiVersion: 'apps/v1', kind: 'StatefulSet', spec: { serviceName: 'x', selector: {}, template: { spec: { containers: [{ name: 'x', env: [when(v.on, { name: 'x', vlue: 'y' })] }] } } } });
/*20*/ new Resource<StatefulSet>(chart, 'svc', { apiVersion: 'apps/v1', kind: 'StatefulSet', spec: { serviceName: 'x', selector: {}, replicas: v.on, template: {} } });
/*21*/ new Resource<StatefulSet>(chart, 'svc', { apiVersion: 'apps/v1', kind: 'StatefulSet', spec: { serviceName: 'x', selector: {}, template: { spec: { containers: [{ name: 'x', resources: v.items }] } } } });
/*22*/ new Resource<StatefulSet>(chart, 'svc', { apiVersion: 'apps/v1', kind: 'StatefulSet', spec: { serviceName: 'x', selector: {}, template: { spec: { containers: v.free } } } });
/*23*/ const t23: Templated<PodSpec> = { containers: [{ name: 'x', command: [v.port] }] };
/*24*/ const t24: Templated<PodSpec> = { containers: [{ name: 'x' }], restartPolicy: when(v.on, 5) };
/*25*/ const t25: Templated<PodSpec> = { containers: [{ name: 'x' }], terminationGracePeriodSeconds: when(v.on, 'x') };
/*26*/ const t26: Templated<PodSpec> = { containers: [{ name: 'x' }], restartPolicy: when(v.on, { yes: 1 }) };
/*27*/ const t27: Templated<PodSpec> = { containers: [{ name: 'x' }], tolerations: [{ keey: 'x' }, spread(v.items)] };
/*28*/ const t28: Templated<PodSpec> = { containers: [{ name: 'x' }], tolerations: [spread(v.free)] };
/*29*/ const t29: Templated<PodSpec> = { containers: [{ name: 'x', ports: [each(v.ports, 'p', (p) => ({ containerPort: p.name }))] }] };
/*30*/ const t30: Templated<PodSpec> = { containers: [{ name: 'x', ports: when(v.on, [{ containrPort: 80 }]) }] };
/*31*/ const t31: Templated<PodSpec> = { containers: when(v.on, [{ name: 'x' }], [{ nme: 'x' }]) };
/*32*/ const t32: Templated<PodSpec> = { containers: [{ name: choose(v.on, 1, 2) }] };
/*33*/ const t33: Templated<PodSpec> = { containers: [each(v.ports, 'p', (p) => ({ name: p.name, ports: [each(v.ports, 'q', (q) => ({ containerPrt: q.port }))] }))] };
/*34*/ const t34: Templated<PodSpec> = { containers: [remark('x', { name: 'x', imge: 'y' })] };
/*35*/ const t35: Templated<PodSpec> = { containers: [merged({ name: 'x', imge: 'y' }, v.free)] };
/*36*/ const t36: Templated<PodSpec> = { containers: [{ name: 'x' }], nodeSelector: merged({ a: 1 }, v.free) };
/*37*/ const t37: Templated<PodSpec> = { containers: [{ image: 'x' }] };
/*38*/ new Resource<ConfigMap>(chart, 'svc', { apiVersion: 'v1', kind: 'ConfigMap', data: { a: v.port } });
/*39*/ new Resource<ConfigMap>(chart, 'svc', { apiVersion: 'v1', kind: 'ConfigMap', data: { a: 5 } });
/*40*/ const t40: Templated<PodSpec> = { containers: [{ name: 'x', livenessProbe: { httpGet: { port: v.on } } }] };
/*41*/ const t41: Templated<PodSpec> = { containers: [{ name: 'x', livenessProbe: { httpGet: { port: 80, pth: '/' } } }] };
/*42*/ const t42: Templated<PodSpec> = { containers: [when(v.on, remark('x', when(v.on, { name: 'x', imge: 'y' })))] };
/*43*/ const t43: Templated<PodSpec> = { containers: [{ name: 'x', securityContext: block('x', 'y', { runAsUsr: 5 }) }] };
/*44*/ const t44: Templated<PodSpec> = { containers: [{ name: 'x' }], ...{ hostNtwork: true } };
/*45*/ const t45: Templated<PodSpec> = { containers: [{ name: 'x', args: [[v.name]] }] };
/*46*/ const t46: Templated<PodSpec> = { containers: [{ name: 'x', securityContext: merged({ runAsUsr: 5 }) }] };
/*47*/ const t47: Templated<PodSpec> = { containers: [{ name: 'x', securityContext: merged({ runAsUser: 'x' }) }] };

// must compile
/*A1*/ new Resource<Service>(chart, 'svc', { apiVersion: 'v1', kind: 'Service', metadata: { name: text`x-${v.name}`, labels: merged({ a: 'b' }, v.free) }, spec: { type: 'ClusterIP', ports: [{ port: v.port, targetPort: 'http' }, when(v.on, { port: 80 }), each(v.ports, 'p', (p) => ({ port: p.port, name: p.name })), spread(v.items)] } });
/*A2*/ new Resource<Service>(chart, 'svc', when(v.on, { apiVersion: 'v1', kind: 'Service', spec: when(v.on, { ports: [] }) }));
/*A3*/ new Resource<ConfigMap>(chart, 'svc', remark('x', when(v.on, { apiVersion: 'v1', kind: 'ConfigMap', data: { a: document('x', 'y', { a: 1 }), b: v.name } })));
/*A4*/ const a4: Templated<PodSpec> = { containers: [{ name: 'x', ports: [each(v.ports, 'p', (p) => when(v.on, { containerPort: p.port }))], resources: v.free, env: when(v.on, [{ name: 'x', value: 'y' }], [{ name: 'z' }]), restartPolicy: when(v.on, 'Always'), securityContext: when(v.on, v.free), livenessProbe: { httpGet: { port: v.port } }, readinessProbe: { httpGet: { port: 'http' } } }], tolerations: v.items, restartPolicy: choose(v.on, 'Always', 'Never'), nodeSelector: merged({ a: 'x' }, v.free), hostNetwork: true, dnsPolicy: when(v.on, v.mode) };
/*A5*/ const a5: Templated<PodSpec> = { containers: [{ name: 'x', securityContext: merged({ runAsUser: 5, runAsGroup: v.port }, v.free), env: [block('x', 'y', [{ name: 'x', value: 'y' }])] }] };
/*A6*/ const a6: Templated<PodSpec> = { containers: [{ name: 'x', securityContext: block('x', 'y', { runAsUser: v.port }), lifecycle: remark('x', { preStop: { sleep: { seconds: v.port } } }) }, each(v.ports, 'p', (p) => remark('why', { name: p.name, env: [each(v.ports, 'q', (q) => ({ name: q.name, value: 'x' }))] })), ...[{ name: 'y' }]] };
export { t23, t24, t25, t26, t27, t28, t29, t30, t31, t32, t33, t34, t35, t36, t37, t40, t41, t42, t43, t44, t45, t46, t47, a4, a5, a6 };
