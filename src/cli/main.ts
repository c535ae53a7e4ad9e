import { defineCommand, runMain } from 'citty';

/** The command `guikou`. One file per subcommand, loaded only when it is called, because compiling the standard takes a moment. */
const main = defineCommand({
  meta: { name: 'guikou', description: '归口:12345 热线诉求归口、派单与办理' },
  subCommands: {
    route: () => import('./route.ts').then((file) => file.route),
    learn: () => import('./learn.ts').then((file) => file.learn),
    classify: () => import('./classify.ts').then((file) => file.classify),
    evaluate: () => import('./evaluate.ts').then((file) => file.evaluate),
    lint: () => import('./lint.ts').then((file) => file.lint),
    audit: () => import('./audit.ts').then((file) => file.audit),
    explain: () => import('./explain.ts').then((file) => file.explain),
    administrator: () => import('./administrator.ts').then((file) => file.administrator),
    simulate: () => import('./simulate.ts').then((file) => file.simulate),
    edition: () => import('./edition.ts').then((file) => file.edition),
    catalogue: () => import('./catalogue.ts').then((file) => file.catalogue),
    units: () => import('./units.ts').then((file) => file.units),
    retime: () => import('./retime.ts').then((file) => file.retime),
    seal: () => import('./seal.ts').then((file) => file.seal),
    lifecycle: () => import('./lifecycle.ts').then((file) => file.lifecycle),
    telephony: () => import('./telephony.ts').then((file) => file.telephony),
  },
});

await runMain(main);
