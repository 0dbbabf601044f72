package org.thetaprep.runner.operation;

/**
 * What a table holds, in short; equal for two copies that hold the same rows, in whatever order.
 *
 * @param table its name
 * @param rows how many
 * @param hash the sum of the SHA-256 of all rows modulo 2<sup>256</sup>, 64 hexadecimal digits
 */
public record TableSummary(String table, long rows, String hash) {}
