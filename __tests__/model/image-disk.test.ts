import { describe, expect, test } from '@jest/globals';
import { imageDiskOf, imageDiskOfPriorities } from '../../src/model/image-disk';

describe('the disk for images', () => {
  test.each([
    ['the boot disk', { diskSizeGb: 100, machineType: 'e2-standard-4' }, 100],
    ['the newer field', { diskSizeGb: 100, bootDisk: { sizeGb: '250', diskType: 'hyperdisk-balanced' } }, 250],
    ['raw local SSDs are none', { diskSizeGb: 100, localSsdCount: 2 }, 100],
    ['settings that say nothing', { diskSizeGb: 50, ephemeralStorageLocalSsdConfig: {}, secondaryBootDisks: [] }, 50],
    ['not said', { machineType: 'e2-standard-4' }, null],
    ['no size', { diskSizeGb: -1 }, null],
    ['a part', { diskSizeGb: 10.5 }, null],
    ['beyond all', { bootDisk: { sizeGb: '999999999999999' } }, null],
    ['local SSDs', { diskSizeGb: 100, ephemeralStorageLocalSsdConfig: { localSsdCount: 2 } }, null],
    ['local SSDs as blocks', { diskSizeGb: 100, localNvmeSsdBlockConfig: { localSsdCount: 2 } }, null],
    ['images brought along', { diskSizeGb: 100, secondaryBootDisks: [{ mode: 'CONTAINER_IMAGE_CACHE' }] }, null],
    ['machines with local SSDs', { diskSizeGb: 100, machineType: 'c3-standard-8-lssd' }, null],
    ['GPU machines with local SSDs', { diskSizeGb: 100, machineType: 'a3-highgpu-8g' }, null],
    ['Windows', { diskSizeGb: 100, imageType: 'WINDOWS_LTSC_CONTAINERD' }, null],
  ])('%s', (_, config, gb) => {
    expect(imageDiskOf(config)).toEqual(gb === null ? null : { kind: 'boot', gb });
  });
});

describe('the disk for images of nodes that a compute class makes', () => {
  const size = (bootDiskSize: unknown) => ({ machineFamily: 'n4', storage: { bootDiskSize } });
  test.each<[string, Parameters<typeof imageDiskOfPriorities>[0], number | null]>([
    ['of its one priority', [size(50)], 50],
    ['the largest of several: nodes of each may come', [size(50), size(200), size(100)], 200],
    ['node pools that are there have disks of their own', [{ nodepools: ['one'] }, size(50)], 50],
    ['not said by one', [size(50), { machineFamily: 'c3' }], null],
    ['no size', [size('much')], null],
    ['only node pools', [{ nodepools: ['one'] }], null],
    ['none', [], null],
    ['local SSDs', [{ storage: { bootDiskSize: 50, localSSDCount: 1 } }], null],
    ['no local SSDs', [{ storage: { bootDiskSize: 50, localSSDCount: 0 } }], 50],
    ['images brought along', [{ storage: { bootDiskSize: 50, secondaryBootDisks: [{ diskImageName: 'i' }] } }], null],
    ['machines with local SSDs', [{ ...size(50), machineType: 'c3-standard-8-lssd' }], null],
    ['a GPU, whose machine GKE chooses', [{ gpu: { type: 'nvidia-h100-80gb' }, storage: { bootDiskSize: 50 } }], null],
    ['a TPU, whose machine GKE chooses', [{ tpu: { type: 'tpu-v5p' }, storage: { bootDiskSize: 50 } }], null],
    ['a GPU of a named machine', [{ ...size(50), gpu: { type: 'nvidia-l4' }, machineType: 'g2-standard-8' }], 50],
    ['a family with local SSDs', [{ ...size(50), machineFamily: 'z3' }], null],
  ])('%s', (_, priorities, gb) => {
    expect(imageDiskOfPriorities(priorities)).toEqual(gb === null ? null : { kind: 'boot', gb });
  });
});
