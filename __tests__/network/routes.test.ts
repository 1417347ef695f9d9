/** Which route takes what nodes send. */
import { expect, test } from '@jest/globals';
import type { Route } from '../../src/model/network';
import { INTERNET } from '../../src/network/addresses';
import { leadsTo, routesOn } from '../../src/network/routes';

const NETWORK = 'projects/p/global/networks/n';
const route = (name: string, range: string, hop: Route['hop']): Route => ({
  name,
  network: NETWORK,
  range,
  priority: 1000,
  tags: [],
  hop,
});
const OUT = route('out', '0.0.0.0/0', 'gateway');
const toVpn = (count: number): readonly Route[] =>
  Array.from({ length: count }, (_, at) =>
    route(`vpn-${at}`, `${20 + Math.floor(at / 256)}.${at % 256}.0.0/17`, { other: 'a VPN tunnel' }),
  );
const leads = (...routes: readonly Route[]) =>
  leadsTo(INTERNET, routesOn(NETWORK, routes), { tags: [], unseen: 'none' });

test('a route that takes a part of the addresses elsewhere leaves it open, however many there are', () => {
  expect(leads(OUT)).toMatchObject({ to: 'gateway' });
  for (const count of [1, 100, 1500]) expect(leads(OUT, ...toVpn(count))).toMatchObject({ to: 'unsure', beyond: true });
});

test('routes of another network, and for IPv6, take nothing', () => {
  const other = { ...OUT, network: 'projects/p/global/networks/other' };
  expect(leads(other, route('six', '::/0', 'gateway'))).toEqual({ to: 'nowhere', inside: false });
});

test('a route for the addresses of Google’s health checks and proxies alone decides nothing: no registry is there', () => {
  const probes = ['35.191.0.0/16', '130.211.0.0/22', '35.235.240.0/20', '35.199.192.0/19'];
  const back = probes.map((range, at) => route(`probes-${String(at)}`, range, 'gateway'));
  expect(leads(...back)).toEqual({ to: 'nowhere', inside: false });
  const away = probes.map((range, at) => route(`probes-${String(at)}`, range, { other: 'a VPN tunnel' }));
  expect(leads(OUT, ...away)).toEqual({ to: 'gateway', by: expect.stringContaining('route out') });
});
