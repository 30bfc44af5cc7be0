import { Construct } from 'constructs';
import { MemberDashboard } from './dashboard.ts';
import { MemberPodMonitor } from './podMonitor.ts';
import { MemberAlerts } from './prometheusRule.ts';
import { MetricsService } from './service.ts';
import { MemberServiceMonitor } from './serviceMonitor.ts';
import type { Watched } from './watched.ts';

/** All that watches one cluster of members: how they are scraped, alerts and a dashboard. Each is off by default. */
export class GridMetrics extends Construct {
  constructor(scope: Construct, id: string, watched: Watched) {
    super(scope, id);
    new MemberPodMonitor(this, 'podmonitor', watched);
    new MetricsService(this, 'service', watched);
    new MemberServiceMonitor(this, 'servicemonitor', watched);
    new MemberAlerts(this, 'prometheusrule', watched);
    new MemberDashboard(this, 'dashboard', watched);
  }
}
