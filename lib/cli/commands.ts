import type { Command } from './command.ts';

/** The commands; each is loaded only when it is used. */
export const COMMANDS: Readonly<Record<string, { readonly describe: string; readonly load: () => Promise<Command> }>> =
  {
    synth: {
      describe: 'Render a chart as plain Kubernetes YAML',
      load: async () => (await import('./commands/synth.ts')).synth,
    },
    chart: {
      describe: 'Write a chart as a Helm chart, or check one for drift',
      load: async () => (await import('./commands/chart.ts')).chart,
    },
    values: {
      describe: "Print a chart's values, their schema or their documentation",
      load: async () => (await import('./commands/values.ts')).values,
    },
    images: {
      describe: 'Print the images that a chart runs',
      load: async () => (await import('./commands/images.ts')).images,
    },
    doctor: {
      describe: 'Report problems in values or manifests, and how to fix them',
      load: async () => (await import('./commands/doctor.ts')).doctor,
    },
    sidekick: {
      describe: 'Convert a MinIO sidekick command line to values',
      load: async () => (await import('./commands/sidekick.ts')).sidekick,
    },
    completion: {
      describe: 'Print a script that completes command lines in bash or zsh',
      load: async () => (await import('./commands/completion.ts')).completion,
    },
  };
