// PostGraphile on the same tables, with the same login, session look-up and account setting as the product. It answers
// queries only on Node.js 22, which this package brings.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { grafserv } from 'postgraphile/grafserv/node';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';

const [, , connectionString, slug] = process.argv;
const pool = new pg.Pool({ connectionString, max: 10 });

/** The account that this request's session is of, as a setting of its transaction. */
async function settingsOf(request) {
  const token = /cartwheel_session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const { rows } = await pool.query({
    name: 'session',
    text: 'select * from find_session($1, $2)',
    values: [slug, createHash('sha256').update(token).digest()],
  });
  if (!rows[0]) throw new Error('Please sign in.');
  return { 'app.account_id': rows[0].account_id };
}

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // It would offer neither the order by birth nor the filter of removed enrollments, which have no index.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  // A class has its timeslots through its event; the product joins them directly, and so may the peer.
  plugins: [
    jsonPgSmartTags({
      version: 1,
      config: {
        class: {
          timeslot: {
            tags: { foreignKey: '(account_id, event_id) references class (account_id, id)' },
          },
        },
      },
    }),
  ],
  pgServices: [makePgService({ pool, schemas: ['public'] })],
  grafast: {
    explain: false,
    context: async (context) => ({ pgSettings: await settingsOf(context.node.req) }),
  },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
});

const server = createServer();
await instance.createServ(grafserv).addTo(server);

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send({ cpu: (user + system) / 1000 });
});
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
