// Builds the site into the folder that is named. Prints what kept it from that, by document; else nothing.
import { relative } from 'node:path';
import { build } from 'vitepress';

const [folder] = process.argv.slice(2);
const said = [];
const log = (...words) => console.error(...words);

/** What VitePress says goes to the log; the links that it finds dead are also kept. */
function listen(config) {
  config.logger = {
    ...config.logger,
    info: log,
    warn: (words) => {
      log(words);
      const dead = /Found dead link (\S+) in file (\S+)/.exec(words);
      if (dead) {
        said.push(`${dead[2]}: the link '${dead[1]}' leads nowhere on the site`);
      }
    },
  };
}

try {
  await build('.', { outDir: folder, onAfterConfigResolve: listen });
} catch (error) {
  log(error);
  const document = error.id ? `${relative('documents', error.id)}: ` : '';
  const what = error.message.split('\n')[0].replace(/^(\[[^\]]*\] *)*/, '').replace(/^\S+\.md \([\d:]+\): /, '');
  console.log(said.length > 0 ? said.join('\n') : document + what);
}
