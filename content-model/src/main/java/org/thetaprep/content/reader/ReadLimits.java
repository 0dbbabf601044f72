package org.thetaprep.content.reader;

import org.thetaprep.content.contract.Require;

/**
 * How much the reader takes, so that no file can exhaust it.
 *
 * @param fileBytes the largest size of one file, in bytes
 * @param files the largest number of files in a pack's folder
 * @param depth how deep maps and lists may be nested
 * @param nodes the largest number of values (texts, numbers, lists, maps) in the whole pack
 */
public record ReadLimits(int fileBytes, int files, int depth, int nodes) {

    /** 1 MiB a file, 1,000 files, 20 deep, 500,000 values. */
    public static final ReadLimits DEFAULT = new ReadLimits(1 << 20, 1_000, 20, 500_000);

    /** Refuses limits below 1. */
    public ReadLimits {
        Require.within("fileBytes", fileBytes, 1, 1 << 30);
        Require.within("files", files, 1, 1_000_000);
        Require.within("depth", depth, 1, 100);
        Require.within("nodes", nodes, 1, 1 << 30);
    }
}
