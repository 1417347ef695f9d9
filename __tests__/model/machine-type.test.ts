/** What nodes are by their machine type and node image: Google's pages on machine families, on TPUs in GKE, on node images. */
import { expect, test } from '@jest/globals';
import { hasDocker, isWindows } from '../../src/model/cluster';
import { architectureOf, tpuOf } from '../../src/model/machine-type';
import { poolOf } from '../checks/facts';

test.each([
  ['general purpose', 'e2-standard-4', 'amd64'],
  ['a custom type', 'n2-custom-4-8192', 'amd64'],
  ['a custom type of N1', 'custom-4-8192', 'amd64'],
  ['A100', 'a2-highgpu-1g', 'amd64'],
  ['H100', 'a3-highgpu-8g', 'amd64'],
  ['B200', 'a4-highgpu-8g', 'amd64'],
  ['GB200, with Grace', 'a4x-highgpu-4g', 'arm64'],
  ['L4', 'g2-standard-4', 'amd64'],
  ['RTX PRO 6000', 'g4-standard-48', 'amd64'],
  ['Axion', 'c4a-standard-4', 'arm64'],
  ['Axion N', 'n4a-standard-4', 'arm64'],
  ['Altra', 't2a-standard-4', 'arm64'],
  ['its neighbour on x86', 't2d-standard-4', 'amd64'],
  ['local SSD', 'z3-highmem-88', 'amd64'],
  ['TPU v4', 'ct4p-hightpu-4t', 'amd64'],
  ['TPU v5e', 'ct5lp-hightpu-4t', 'amd64'],
  ['TPU v5p', 'ct5p-hightpu-4t', 'amd64'],
  ['TPU v6e', 'ct6e-standard-4t', 'amd64'],
  ['TPU7x', 'tpu7x-standard-4t', 'amd64'],
  ['a family to come', 'q9-standard-4', null],
  ['TPUs to come', 'ct9x-hightpu-4t', null],
])('%s (%s): %s', (_, type, architecture) => {
  expect(architectureOf(type)).toBe(architecture);
});

test.each([
  ['ct4p-hightpu-4t', 'tpu-v4-podslice'],
  ['ct5lp-hightpu-4t', 'tpu-v5-lite-podslice'],
  ['ct6e-standard-4t', 'tpu-v6e-slice'],
  ['a3-highgpu-8g', null],
  ['ct9x-hightpu-4t', undefined],
])('the TPUs of %s: %s', (type, tpu) => {
  expect(tpuOf(type)).toBe(tpu);
});

test.each([
  ['COS_CONTAINERD', 'linux'],
  ['cos_containerd', 'linux'],
  ['UBUNTU_CONTAINERD', 'linux'],
  ['WINDOWS_LTSC_CONTAINERD', 'windows'],
  ['WINDOWS_SAC_CONTAINERD', 'windows'],
  ['CUSTOM_CONTAINERD', 'linux'],
  ['CUSTOM', 'linux'],
  ['COS', 'linux with Docker'],
  ['UBUNTU', 'linux with Docker'],
  ['WINDOWS_LTSC', 'windows with Docker'],
  [null, 'linux'],
])('node image %s: %s', (imageType, expected) => {
  const pool = poolOf({ imageType });
  expect(`${isWindows(pool) ? 'windows' : 'linux'}${hasDocker(pool) ? ' with Docker' : ''}`).toBe(expected);
});
