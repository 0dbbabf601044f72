/**
 * Items, responses and scores as plain CSV tables, so that other software can read what this engine
 * writes and write what it reads. Readers report every problem with its row and column.
 *
 * <p>Comma-separated values with a header, fields quoted where needed (RFC 4180), a byte order mark and
 * any line ends accepted; empty and {@code NA} (as R writes it) both mean that there is no value.
 */
package org.thetaprep.scoring.table;
